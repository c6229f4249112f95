using System.CommandLine;
using System.Globalization;
using SaMD.Cli.Output;
using SaMD.Files;
using SaMD.Validation.Datasets;
using SaMD.Validation.Runs;

namespace SaMD.Cli.Verbs;

/// <summary><c>samd dataset digest</c>.</summary>
internal static class DatasetDigest
{
    public static Command Create(Terminal terminal)
    {
        var (workspace, data, id) = (CommonOptions.WorkspaceFolder(), CommonOptions.Data(), new Argument<string>("dataset") { Description = "Id of the dataset." });
        var command = new Command("digest", "List the files of a dataset of which no list is known yet, as they lie here, with their digests; from then on each must stay as it is.") { id, data, workspace };
        command.SetAction((arguments, cancellation) =>
        {
            var dataset = DatasetVerb.Find(DatasetVerb.Locate(arguments, arguments.GetValue(data) ?? [], workspace).Located, arguments.GetValue(id)!);
            var found = CommonOptions.Workspace(arguments, workspace);
            var list = Path.Combine(found.FullPath(found.Datasets), dataset.Manifest.DigestsFile);
            var count = DigestListWriter.Write(dataset, list, cancellation);
            CheckManifest(found, dataset, list);
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{dataset.Manifest.Id}: {count} files of {dataset.Folder} listed in {list}"));
            DatasetVerb.WriteCredit(terminal, dataset.Manifest);
            return Task.FromResult(ExitCode.Green);
        });
        return command;
    }

    // A list that does not go with its manifest would stop every command: it is taken away again, and what is wrong is told.
    private static void CheckManifest(Workspace workspace, LocatedDataset dataset, string list)
    {
        var faults = new FaultCollector();
        var place = dataset.Manifest.Place.File;
        ManifestReader.Read(Path.Combine(workspace.FullPath(workspace.Datasets), Path.GetFileName(place)), place, faults);
        if (faults.Faults.Count == 0) return;
        File.Delete(list);
        faults.ThrowIfAny();
    }
}
