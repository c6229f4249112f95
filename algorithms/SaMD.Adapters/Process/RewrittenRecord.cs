using SaMD.Adapters.Implementations;
using SaMD.Contracts;
using SaMD.Files;
using SaMD.Signals;
using SaMD.Signals.Formats.Wfdb;

namespace SaMD.Adapters.Process;

/// <summary>
/// The bound channels of a recording as a WFDB record in format 16, with nothing that tells whose it is: a neutral name, no time, no comment,
/// no annotation, signals named by kind and role.
/// </summary>
/// <param name="SamplingFrequencyHz">Samples per second of the record.</param>
/// <param name="Frames">Its samples per signal.</param>
internal sealed record RewrittenRecord(double SamplingFrequencyHz, long Frames)
{
    private const int FramesPerBlock = 4096;

    public static RewrittenRecord Write(string folder, string name, RecordingInput input)
    {
        var channels = input.Channels;
        if (channels.Select(channel => channel.SamplesPerFrame).Distinct().Count() > 1)
            throw new InputFaultException(FaultKind.Configuration, new SourcePlace($"{input.Dataset}/{input.Record}"),
                $"A program that takes files is given channels of one sampling frequency; those that are bound have {string.Join(", ", channels.Select(channel => FormattableString.Invariant($"{channel.SamplingFrequencyHz} Hz")))}.");
        var scales = Scales(input);
        input.Reader.Seek(0);
        var header = new WfdbHeader
        {
            RecordName = name,
            SignalCount = channels.Count,
            SamplingFrequencyHz = channels[0].SamplingFrequencyHz,
            Signals = [.. channels.Select((channel, i) => Signal(name, channel, input.Description.Inputs[i], scales[i]))],
        };
        using (var samples = new FileStream(Path.Combine(folder, name + ".dat"), FileMode.CreateNew))
        {
            var writer = new WfdbRecordWriter(samples, header);
            foreach (var buffers in Blocks(input)) writer.Write(buffers);
            header = writer.Complete();
        }
        File.WriteAllBytes(Path.Combine(folder, name + ".hea"), WfdbHeaderWriter.Write(header));
        return new RewrittenRecord(channels[0].SamplingFrequencyHz, header.FrameCount!.Value);
    }

    private static WfdbSignal Signal(string name, ChannelDescription channel, InputDescription input, SampleScale scale) => new()
    {
        FileName = name + ".dat",
        Format = 16,
        Gain = scale.Gain,
        Baseline = scale.Baseline,
        Unit = channel.Unit,
        AdcResolutionBits = 16,
        Description = input.Role is null ? input.Kind : $"{input.Kind} {input.Role}",
    };

    private static SampleScale[] Scales(RecordingInput input)
    {
        var builders = input.Channels.Select(_ => new SampleScaleBuilder()).ToArray();
        foreach (var buffers in Blocks(input))
            for (var i = 0; i < builders.Length; i++) builders[i].Add(buffers[i]);
        return [.. builders.Select(builder => builder.Build())];
    }

    private static IEnumerable<SampleBuffer[]> Blocks(RecordingInput input)
    {
        var buffers = input.Channels.Select(channel => new SampleBuffer(FramesPerBlock * channel.SamplesPerFrame)).ToArray();
        while (input.Reader.Read(FramesPerBlock, buffers) > 0) yield return buffers;
    }
}
