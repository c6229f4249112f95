using System.CommandLine;
using System.Globalization;
using SaMD.Cli.Output;
using SaMD.Files;
using SaMD.Validation.Datasets;
using SaMD.Validation.Datasets.Fetching;
using SaMD.Validation.Runs;

namespace SaMD.Cli.Verbs;

/// <summary><c>samd dataset fetch</c>.</summary>
internal static class DatasetFetch
{
    private const double BytesPerMegabyte = 1e6;

    public static Command Create(Terminal terminal)
    {
        var (workspace, id) = (CommonOptions.WorkspaceFolder(), new Argument<string>("dataset") { Description = "Id of the dataset." });
        var data = new Option<string?>("--data") { Description = "Folder below which the dataset is laid out. Default: where it lies already, else SAMD_DATA, else the workspace's first data folder.", HelpName = "DIR" };
        var records = new Option<string[]>("--record") { Description = "A record to fetch; may be given several times. Default: all files.", HelpName = "NAME" };
        var command = new Command("fetch", "Download a dataset from its source, checked against the digests of its files. What is there is kept; what was cut off goes on.") { id, records, data, workspace };
        command.SetAction(async (arguments, cancellation) =>
        {
            string[] given = arguments.GetValue(data) is { } folder ? [folder] : [];
            var (located, folders) = DatasetVerb.Locate(arguments, given, workspace);
            var dataset = DatasetVerb.Find(located, arguments.GetValue(id)!);
            var root = folders.Count > 0 ? folders[0] : throw new InputFaultException(FaultKind.Configuration, new SourcePlace("command line"), "Nothing says where to lay the dataset out; give a folder with --data.");
            var target = given.Length == 0 && dataset.Folder is { } lies ? lies : Path.Combine(root, dataset.Manifest.Folder);
            return await RunAsync(terminal, FetchPlan.Make(dataset.Manifest, target, arguments.GetValue(records) ?? []), cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, FetchPlan plan, CancellationToken cancellation)
    {
        var manifest = plan.Manifest;
        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{manifest.Id}: {plan.Items.Count} files into {plan.Folder}"));
        terminal.Out.WriteLine($"{manifest.Id}: licence: {manifest.Licence}");
        DatasetVerb.WriteCredit(terminal, manifest);
        FetchResult result;
        using (var line = new FetchProgressLine(terminal, manifest.Id))
            result = await DatasetFetcher.FetchAsync(plan, new FetchSettings(), line.Show, cancellation);
        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{manifest.Id}: {result.Fetched} fetched ({result.Bytes / BytesPerMegabyte:0.0} MB), {result.Kept} there already, {result.Faults.Count} failed, {result.NotTried} not tried"));
        terminal.Faults(result.Faults);
        if (result.NotTried > 0) terminal.Error.WriteLine($"{manifest.Id}: too many files failed, and the others were not tried; the same command goes on from there.");
        return ExitCode.Worst(result.Faults.Select(fault => ExitCode.Of(fault.Kind)));
    }
}
