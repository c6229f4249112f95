using System.CommandLine;
using SaMD.Cli.Output;
using SaMD.Requirements;
using SaMD.Validation.Datasets;
using SaMD.Validation.Planning;
using SaMD.Validation.Runs;
using SaMD.Validation.Sealing;

namespace SaMD.Cli.Verbs;

/// <summary><c>samd requirements</c>: check, schema.</summary>
internal static class RequirementsVerb
{
    public static Command Create(Terminal terminal) => new("requirements", "Check the requirements, or print their JSON schema.") { Check(terminal), Schema(terminal) };

    private static Command Check(Terminal terminal)
    {
        var (data, workspace) = (CommonOptions.Data(), CommonOptions.WorkspaceFolder());
        var command = new Command("check", "Read every requirement and resolve every name, for every gate; runs nothing.") { data, workspace };
        command.SetAction(arguments =>
        {
            var content = WorkspaceContent.Read(CommonOptions.Workspace(arguments, workspace));
            var locator = new DatasetLocator(CommonOptions.DataFolders(content.Workspace, arguments.GetValue(data)), content.Datasets.Folder);
            var seals = Seals.Of(content.Datasets, Ledger.Of(content.Workspace, TimeProvider.System));
            foreach (var gate in content.Workspace.Gates)
            {
                var plan = Planner.Make(new PlanRequest(gate, content.Requirements, content.Algorithms, content.Datasets, locator.Locate, new RecordingIndex(seals: seals), [], [], []) { Seals = seals });
                terminal.Out.WriteLine($"gate {gate.Name}: {plan.Rows.Count} rows, {plan.Executions.Count} executions, {plan.LeftOut.Count} rows left out");
            }
            terminal.Out.WriteLine($"{content.Requirements.Requirements.Count} requirements, {content.Requirements.UserNeeds.Count} user needs, {content.Requirements.Hazards.Count} hazards: no faults");
            return ExitCode.Green;
        });
        return command;
    }

    private static Command Schema(Terminal terminal)
    {
        var command = new Command("schema", "Print the JSON schema of requirement files.");
        command.SetAction(_ =>
        {
            terminal.Out.Write(RequirementsSchema.Text());
            return ExitCode.Green;
        });
        return command;
    }
}
