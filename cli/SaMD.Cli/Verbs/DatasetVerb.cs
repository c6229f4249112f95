using System.CommandLine;
using System.Globalization;
using SaMD.Cli.Output;
using SaMD.Files;
using SaMD.Validation.Datasets;
using SaMD.Validation.Runs;

namespace SaMD.Cli.Verbs;

/// <summary><c>samd dataset</c>: list, describe, verify, fetch, digest.</summary>
internal static class DatasetVerb
{
    public static Command Create(Terminal terminal) =>
        new("dataset", "List, describe, verify and fetch the workspace's datasets.")
        {
            List(terminal), Describe(terminal), Verify(terminal), DatasetFetch.Create(terminal), DatasetDigest.Create(terminal),
        };

    private static Command List(Terminal terminal)
    {
        var (data, workspace) = (CommonOptions.Data(), CommonOptions.WorkspaceFolder());
        var command = new Command("list", "List the datasets, and how many of their records are there.") { data, workspace };
        command.SetAction(arguments =>
        {
            var located = Locate(arguments, data, workspace);
            terminal.Table(
                ["dataset", "version", "records there", "where", "title"],
                [.. located.Select(dataset => (IReadOnlyList<string>)[
                    dataset.Manifest.Id, dataset.Manifest.Version,
                    dataset.Manifest.HasDigests ? string.Create(CultureInfo.InvariantCulture, $"{dataset.Present.Count} of {dataset.Manifest.Records.Count}") : "no digests yet",
                    dataset.Folder ?? "not found", dataset.Manifest.IsExercised ? dataset.Manifest.Title : $"{dataset.Manifest.Title} (not exercised by our tests)"])]);
            foreach (var dataset in located) WriteCredit(terminal, dataset.Manifest);
            return ExitCode.Green;
        });
        return command;
    }

    private static Command Describe(Terminal terminal)
    {
        var (data, workspace, id) = (CommonOptions.Data(), CommonOptions.WorkspaceFolder(), new Argument<string>("dataset") { Description = "Id of the dataset." });
        var command = new Command("describe", "Say what a dataset is: source, licence, reference standard, partitions, persons, strata, exclusions.") { id, data, workspace };
        command.SetAction(arguments =>
        {
            DescribeOne(terminal.Out, Find(Locate(arguments, data, workspace), arguments.GetValue(id)!));
            return ExitCode.Green;
        });
        return command;
    }

    private static Command Verify(Terminal terminal)
    {
        var (data, workspace, ids) = (CommonOptions.Data(), CommonOptions.WorkspaceFolder(), new Argument<string[]>("dataset") { Description = "Ids of datasets. Default: all.", Arity = ArgumentArity.ZeroOrMore });
        var command = new Command("verify", "Check every file of datasets against its digest.") { ids, data, workspace };
        command.SetAction((arguments, cancellation) =>
        {
            var located = Locate(arguments, data, workspace);
            var chosen = arguments.GetValue(ids) is { Length: > 0 } names ? [.. names.Select(name => Find(located, name))] : located;
            return Task.FromResult(ExitCode.Worst(chosen.Select(dataset => VerifyOne(terminal, dataset, cancellation))));
        });
        return command;
    }

    /// <summary>All datasets of the workspace, and the folders that they were looked for below.</summary>
    public static (List<LocatedDataset> Located, IReadOnlyList<string> Folders) Locate(ParseResult arguments, IEnumerable<string> data, Option<string?> workspace)
    {
        var found = CommonOptions.Workspace(arguments, workspace);
        var faults = new FaultCollector();
        var catalogue = DatasetCatalogue.Read(found.FullPath(found.Datasets), found.Datasets, faults);
        faults.ThrowIfAny();
        var folders = CommonOptions.DataFolders(found, data);
        var locator = new DatasetLocator(folders, catalogue.Folder);
        return ([.. catalogue.Manifests.Select(locator.Locate)], folders);
    }

    /// <summary>The dataset of an id.</summary>
    public static LocatedDataset Find(List<LocatedDataset> located, string id) =>
        located.Find(dataset => dataset.Manifest.Id == id)
        ?? throw new InputFaultException(FaultKind.Configuration, new SourcePlace("command line"), $"'{id}' is no dataset of this workspace.{Nearest.Hint(id, located.Select(dataset => dataset.Manifest.Id))} Known: {string.Join(", ", located.Select(dataset => dataset.Manifest.Id))}.");

    /// <summary>Writes the credit that a licence asks for, and the papers to cite: wherever a dataset is spoken of.</summary>
    public static void WriteCredit(Terminal terminal, DatasetManifest manifest)
    {
        terminal.Out.WriteLine($"{manifest.Id}: {manifest.Attribution}");
        terminal.Out.WriteLine($"{manifest.Id}: cite: {manifest.Citation}");
    }

    private static List<LocatedDataset> Locate(ParseResult arguments, Option<string[]> data, Option<string?> workspace) =>
        Locate(arguments, arguments.GetValue(data) ?? [], workspace).Located;

    private static int VerifyOne(Terminal terminal, LocatedDataset dataset, CancellationToken cancellation)
    {
        if (!dataset.Manifest.HasDigests)
        {
            terminal.Out.WriteLine($"{dataset.Manifest.Id}: its files are not listed yet; lay it out and write the list with `samd dataset digest {dataset.Manifest.Id}`");
            return ExitCode.Inconclusive;
        }
        var result = DatasetVerifier.Verify(dataset, cancellation);
        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{dataset.Manifest.Id}: {result.Whole} files as listed, {result.Missing.Count} missing, {result.Faults.Count} altered{(result.Sealed == 0 ? "" : $", {result.Sealed} sealed and not read: a run checks them when it opens them")}"));
        WriteCredit(terminal, dataset.Manifest);
        foreach (var missing in result.Missing) terminal.Error.WriteLine($"{dataset.Manifest.Id}: {missing} is not there");
        terminal.Faults(result.Faults);
        return result.Faults.Count > 0 ? ExitCode.Integrity : result.Missing.Count > 0 ? ExitCode.Inconclusive : ExitCode.Green;
    }

    private static void DescribeOne(TextWriter output, LocatedDataset located)
    {
        var manifest = located.Manifest;
        Line("title", manifest.Title);
        Line("version", manifest.Version);
        Line("synthetic", manifest.Synthetic ? "yes: made by samd, no statement on clinical performance" : "no");
        Line("source", manifest.Source);
        Line("doi", manifest.Doi);
        Line("licence", manifest.Licence);
        if (manifest.RestrictedAccess is { } access) Line("access", access);
        Line("exercised", manifest.IsExercised ? "yes" : "no: not exercised by our tests; the manifest is declared, not tried");
        if (!manifest.HasSignals) Line("signals", "none: annotations only");
        if (!manifest.HasDigests) Line("digests", $"none yet: lay it out and write them with `samd dataset digest {manifest.Id}`");
        Line("attribution", manifest.Attribution);
        Line("citation", manifest.Citation);
        Line("found in", located.Folder ?? $"nowhere; looked in {string.Join(", ", located.Searched)}");
        foreach (var reference in manifest.References)
        {
            Line("reference", $"({reference.Kind}) {reference.Statement}");
            if (reference.Caveat is { } caveat) Line("", caveat);
        }
        foreach (var partition in manifest.Partitions)
        {
            var records = manifest.RecordsOf(partition);
            Line(partition, string.Create(CultureInfo.InvariantCulture, $"{(manifest.IsSealed(partition) ? "sealed: " : "")}{records.Count} records{(manifest.PersonsKnown ? $" of {records.Select(record => record.Person).Distinct().Count()} persons" : ", persons unknown")}"));
        }
        Line("strata", string.Join(", ", manifest.StratumNames));
        foreach (var exclusion in manifest.Exclusions) Line("excluded", $"{exclusion.Record}: {exclusion.Reason}");
        foreach (var missing in located.Missing) Line("missing", missing.Reason);
        foreach (var part in manifest.Withheld) Line("withheld", $"{part.Partition}: {part.What}");
        foreach (var note in manifest.Notes) Line("note", note);

        void Line(string name, string? text) => output.WriteLine($"{name,-12}{text ?? "-"}");
    }
}
