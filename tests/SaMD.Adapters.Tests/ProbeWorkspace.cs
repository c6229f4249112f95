using SaMD.Adapters.Catalogue;
using SaMD.Adapters.Implementations;
using SaMD.Adapters.Sessions;
using SaMD.Contracts;
using SaMD.Signals;
using SaMD.TestKit;

namespace SaMD.Adapters.Tests;

/// <summary>A workspace with one algorithm, <c>probe@1.0.0</c>, whose folder a test fills.</summary>
internal sealed class ProbeWorkspace : IDisposable
{
    public const string Folder = "algorithms/probe";

    private readonly TemporaryFolder _folder = new();

    public string Root => _folder.Path;

    /// <summary>A path outside the version's folder.</summary>
    public string File(params string[] parts) => _folder.File(parts);

    /// <summary>Writes a file of the version.</summary>
    public string Write(string name, string text) => _folder.Write($"{Folder}/{name}", text);

    /// <summary>Writes an executable of the version.</summary>
    public void WriteProgram(string name, string text)
    {
        var path = Write(name, text);
        if (!OperatingSystem.IsWindows()) System.IO.File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Writes the manifest: one ECG of 1 to 2000 Hz, these outputs, and what a test says of the implementation.</summary>
    public void WriteManifest(string implementation, string outputs = "beats", string inputs = "ecg/mV", string files = "") => Write("algorithm.yaml", $$"""
        id: probe
        version: 1.0.0
        title: Probe
        intended-use: Tests only.
        inputs: [{{string.Join(", ", inputs.Split(' ').Select(input => $"{{ kind: {input.Split('/')[0]}, unit: {input.Split('/')[1]}, sampling-frequency-hz: {{ lowest: 1, highest: 2000 }} }}"))}}]
        outputs: [{{string.Join(", ", outputs.Split(' ').Select(kind => $"{{ kind: {kind} }}"))}}]
        latency-seconds: 5
        parameters: { threshold: 0.5, name: "a \"b\"" }
        training: []
        files: [{{files}}]
        {{implementation}}
        """);

    public AlgorithmVersion Version() => AlgorithmCatalogue.Read(Root, "algorithms").Versions.ShouldHaveSingleItem();

    public SessionOutput Run(IRecordingReader recording, string record = "100")
    {
        var version = Version();
        return version.Run(Input(version, recording, record));
    }

    public static RecordingInput Input(AlgorithmVersion version, IRecordingReader recording, string record = "100") =>
        new(recording, recording.Description.Channels, Description(version, recording), "mitdb", record);

    public static SessionDescription Description(AlgorithmVersion version, IRecordingReader recording) => new(
        [.. recording.Description.Channels.Select((channel, i) => new InputDescription(version.Manifest.Inputs[i].Kind, version.Manifest.Inputs[i].Role, channel.Unit, channel.SamplingFrequencyHz))],
        version.Manifest.Parameters);

    public void Dispose() => _folder.Dispose();
}
