using SaMD.Adapters.Catalogue;
using SaMD.Adapters.Sessions;
using SaMD.Contracts;
using SaMD.Files;
using SaMD.Signals;
using SaMD.TestKit;

namespace SaMD.Adapters.Tests.Onnx;

/// <summary>A workspace with one declared network, whose model is one of vectors/.</summary>
internal sealed class OnnxScene : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public OnnxScene(string model, string block, string output = "heart-rate", int inputs = 2)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Root, "algorithms", "net")).FullName;
        ModelPath = Path.Combine(folder, "model.onnx");
        File.Copy(Repository.File("tests", "SaMD.Adapters.Tests", "Onnx", "vectors", $"{model}.onnx"), ModelPath);
        File.WriteAllText(Path.Combine(folder, "algorithm.yaml"), $$"""
            id: net
            version: 1.0.0
            title: Net
            intended-use: Test
            inputs:
            {{string.Concat(Enumerable.Repeat("  - { kind: ecg, unit: mV, sampling-frequency-hz: { lowest: 1, highest: 1000 } }\n", inputs))}}
            outputs: [{ kind: {{output}} }]
            latency-seconds: 1
            implementation: onnx
            onnx:
            {{string.Join('\n', block.Split('\n').Select(line => "  " + line))}}

            """);
    }

    public string Root => _folder.Path;

    public string ModelPath { get; }

    public AlgorithmVersion Version() => AlgorithmCatalogue.Read(Root, "algorithms").Versions.ShouldHaveSingleItem();

    public IReadOnlyList<Fault> Faults() => Should.Throw<InputFaultException>(() => Version()).Faults;

    /// <summary>Runs it over samples at a frequency, in blocks of so many frames.</summary>
    public IReadOnlyList<OutputItem> Run(double frequencyHz, int framesPerBlock, params float[][] inputs) => Run(Version(), frequencyHz, framesPerBlock, inputs);

    public static IReadOnlyList<OutputItem> Run(AlgorithmVersion version, double frequencyHz, int framesPerBlock, params float[][] inputs)
    {
        using var reader = new MemoryRecording(frequencyHz, inputs);
        var description = new SessionDescription([.. inputs.Select(_ => new InputDescription("ecg", null, "mV", frequencyHz))], AlgorithmParameters.None);
        return SessionDriver.Run(version.Algorithm!, description, reader, reader.Description.Channels, framesPerBlock).Items;
    }

    public void Dispose() => _folder.Dispose();
}

/// <summary>Samples in memory; NaN stands for one that is not valid.</summary>
internal sealed class MemoryRecording(double frequencyHz, float[][] inputs) : IRecordingReader
{
    private int _read;

    public RecordingDescription Description { get; } =
        new(frequencyHz, inputs[0].Length, [.. inputs.Select((_, i) => new ChannelDescription($"input {i}", "mV", 1, frequencyHz))], []);

    public IReadOnlyList<RecordingNotice> Notices => [];

    public int Read(int frames, IReadOnlyList<SampleBuffer> buffers)
    {
        var count = Math.Min(frames, inputs[0].Length - _read);
        for (var i = 0; i < inputs.Length; i++)
        {
            (buffers[i].Count, buffers[i].AllValid) = (count, false);
            for (var k = 0; k < count; k++)
            {
                var sample = inputs[i][_read + k];
                (buffers[i].Samples[k], buffers[i].Valid[k]) = (float.IsNaN(sample) ? 0 : sample, !float.IsNaN(sample));
            }
        }
        _read += count;
        return count;
    }

    public void Seek(long frame) => _read = (int)frame;

    public void Dispose()
    {
    }
}
