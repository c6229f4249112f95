using System.Text;
using SaMD.Adapters.Catalogue;
using SaMD.Algorithms;
using SaMD.Contracts;
using SaMD.Files;
using SaMD.Requirements;
using SaMD.TestKit;
using SaMD.Validation.Datasets;
using SaMD.Validation.Planning;
using SaMD.Validation.Runs;

namespace SaMD.Validation.Tests.Execution.Scripted;

/// <summary>A workspace in a folder of its own, with one algorithm that answers what a test says of recordings that hold one value throughout.</summary>
internal abstract class MadeWorkspace : IDisposable
{
    protected const int FrequencyHz = 100;

    private readonly TemporaryFolder _folder = new();

    public string Root => _folder.Path;

    /// <summary>A path in the workspace.</summary>
    public string PathOf(params string[] parts) => _folder.File(parts);

    /// <summary>Writes a file of the workspace.</summary>
    public void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    /// <summary>What the workspace holds now, with these answers by the value of the recording.</summary>
    public WorkspaceContent Content(Func<int, IEnumerable<OutputItem>> answers)
    {
        var workspace = Workspace.Read(Root);
        var faults = new FaultCollector();
        var content = new WorkspaceContent(
            workspace, RequirementsReader.Read(workspace.FullPath(workspace.Requirements), workspace.Requirements),
            AlgorithmCatalogue.Read(workspace.Root, workspace.Algorithms, [new BuiltInAlgorithm("scripted", "1.0.0", () => new ScriptedAlgorithm(answers))]),
            DatasetCatalogue.Read(workspace.FullPath(workspace.Datasets), workspace.Datasets, faults));
        faults.ThrowIfAny();
        return content;
    }

    public void Dispose() => _folder.Dispose();

    protected void Write(string path, byte[] bytes)
    {
        var full = PathOf(path.Split('/'));
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
    }

    protected void WriteAlgorithm(string outputs, string training = "[]") => Write("algorithms/scripted/algorithm.yaml", $$"""
        id: scripted
        version: 1.0.0
        title: Answers what a test says
        intended-use: Tests only.
        inputs:
          - kind: ecg
            unit: mV
            sampling-frequency-hz: { lowest: 50, highest: 1000 }
        outputs:
        {{outputs}}
        latency-seconds: 60
        implementation: managed
        parameters: {}
        training: {{training}}
        files: [algorithms/scripted/algorithm.yaml]
        """);

    /// <summary>A recording of one lead that holds <paramref name="value"/> throughout.</summary>
    protected void WriteRecord(string dataset, string name, int value, int frames)
    {
        Write($"data/{dataset}/{name}.hea", $"{name} 1 {FrequencyHz} {frames}\n{name}.dat 16 1000/mV 16 0 {value} {unchecked((short)(value * frames))} 0 ECG\n");
        Write($"data/{dataset}/{name}.dat", [.. Enumerable.Repeat((byte[])[(byte)value, 0], frames).SelectMany(static sample => sample)]);
    }

    /// <summary>The digests of all that lies in the folder of the dataset.</summary>
    protected void WriteDigests(string dataset) => Write($"datasets/{dataset}.sha256", string.Concat(
        Directory.GetFiles(PathOf("data", dataset)).Order(StringComparer.Ordinal).Select(file => $"{Sha256Digest.OfFile(file)}  {Path.GetFileName(file)}\n")));
}
