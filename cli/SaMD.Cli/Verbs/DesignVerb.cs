using System.CommandLine;
using System.Globalization;
using SaMD.Cli.Output;
using SaMD.Files;
using SaMD.Validation.Planning.Design;
using SaMD.Validation.Runs;

namespace SaMD.Cli.Verbs;

/// <summary><c>samd design</c>: how many persons a requirement needs, and what a dataset can show of it.</summary>
internal static class DesignVerb
{
    public static Command Create(Terminal terminal)
    {
        var (workspace, ids) = (CommonOptions.WorkspaceFolder(), new Argument<string[]>("requirement") { Description = "Ids of requirements. Default: all that have a criterion.", Arity = ArgumentArity.ZeroOrMore });
        var dataset = new Option<string?>("--dataset") { Description = "Say what this dataset can show, in place of that of each row.", HelpName = "ID" };
        var truths = new Option<double[]>("--true") { Description = "True figures to plan for. Default: three between the limit and perfection.", HelpName = "FIGURE", AllowMultipleArgumentsPerToken = true };
        var powers = new Option<double[]>("--power") { Description = "Chances to show the limit. Default: 0.8 and 0.9.", HelpName = "SHARE", AllowMultipleArgumentsPerToken = true };
        var items = new Option<double>("--items-per-person") { Description = "Items (beats, recordings, pairs) of each person.", HelpName = "NUMBER", DefaultValueFactory = _ => 1 };
        var correlation = new Option<double>("--correlation") { Description = "Correlation of the errors of one person, 0 to 1; at 1 a person counts once.", HelpName = "NUMBER", DefaultValueFactory = _ => 1 };
        var command = new Command("design", "Say how many persons a requirement needs, and what a dataset can show of it.") { ids, dataset, truths, powers, items, correlation, workspace };
        command.SetAction(arguments =>
        {
            var content = WorkspaceContent.Read(CommonOptions.Workspace(arguments, workspace));
            var assumptions = new DesignAssumptions(
                arguments.GetValue(items), arguments.GetValue(correlation), arguments.GetValue(truths) ?? [],
                arguments.GetValue(powers) is { Length: > 0 } given ? given : DesignAssumptions.Default.Powers);
            Check(assumptions);
            foreach (var design in Designs(content, arguments.GetValue(ids) ?? [], arguments.GetValue(dataset), assumptions)) Write(terminal, design, assumptions);
            return ExitCode.Green;
        });
        return command;
    }

    private static IEnumerable<RowDesign> Designs(WorkspaceContent content, IReadOnlyList<string> ids, string? dataset, DesignAssumptions assumptions)
    {
        var known = content.Requirements.Requirements;
        foreach (var id in ids)
            if (known.All(requirement => requirement.Id != id))
                throw Fault($"'{id}' is no requirement of this workspace.{Nearest.Hint(id, known.Select(static requirement => requirement.Id))}");
        if (dataset is not null && content.Datasets.Find(dataset) is null)
            throw Fault($"'{dataset}' is no dataset of this workspace.{Nearest.Hint(dataset, content.Datasets.Manifests.Select(static manifest => manifest.Id))}");
        return from requirement in known
               where ids.Count == 0 || ids.Contains(requirement.Id)
               from row in requirement.Verify
               where row.Accept is not null
               select RowDesigner.Of(requirement, row, content.Datasets.Find(dataset ?? row.Dataset), assumptions);
    }

    private static void Check(DesignAssumptions assumptions)
    {
        if (!(assumptions.ItemsPerPerson is >= 1 and <= 1e9)) throw Fault("'--items-per-person' is a number of at least 1.");
        if (!(assumptions.IntraclassCorrelation is >= 0 and <= 1)) throw Fault("'--correlation' is a number from 0 to 1.");
        if (assumptions.Powers.Any(static power => power is not (> 0 and < 1))) throw Fault("'--power' is a share above 0 and below 1, as in 0.8.");
        if (assumptions.Truths.Any(static truth => truth is not (>= 0 and < 1e9))) throw Fault("'--true' is a figure in the unit of the limit, 0 or more: 0.99 for 99 %.");
    }

    private static void Write(Terminal terminal, RowDesign design, DesignAssumptions assumptions)
    {
        terminal.Out.WriteLine();
        terminal.Out.WriteLine(Text($"{design.Row}  {design.Endpoint}{(design.Limit is { } limit ? $", limit {limit:0.######} with {1 - design.Tail:0.###%} on its side" : "")}"));
        if (design.Why is { } why)
        {
            terminal.Out.WriteLine($"  no numbers: {why}");
            return;
        }

        terminal.Out.WriteLine($"  {design.Method}");
        terminal.Out.WriteLine(Text($"  assumed: {assumptions.ItemsPerPerson:0.##} items of each person, correlation {assumptions.IntraclassCorrelation:0.##} within persons"));
        terminal.Table(
            ["true figure", "power", "independent items", "persons"],
            [.. design.Sizes.Select(size => (IReadOnlyList<string>)[Text($"{size.Truth:0.######}"), Text($"{size.Power:0.##%}"), Number(size.Items), Number(size.Persons)])]);
        if (design.Reach is not { } reach) return;
        var who = reach.PersonsKnown ? "persons" : "recordings, persons unknown";
        terminal.Out.WriteLine(Text($"  {reach.Dataset} {string.Join(" + ", reach.Partitions)}: {reach.Persons} {who}, worth {reach.Items} independent items"));
        if (reach.Powers.Count == 0) return;
        terminal.Out.WriteLine(reach.MostErrors is { } errors ? Text($"  shows the limit with at most {errors} of them wrong") : "  cannot show the limit, even without an error");
        terminal.Out.WriteLine("  chance to show it: " + string.Join(", ", reach.Powers.Select(power => Text($"{power.Power:0.0%} where the truth is {power.Truth:0.######}"))));
    }

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "too near the limit";

    private static string Text(FormattableString text) => FormattableString.Invariant(text);

    private static InputFaultException Fault(string message) => new(FaultKind.Configuration, new SourcePlace("command line"), message);
}
