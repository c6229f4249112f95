using SaMD.Files;
using SaMD.Signals;

namespace SaMD.Validation.Datasets.References;

/// <summary>Reads one channel of a record of numerics.</summary>
internal static class NumericsReader
{
    private const string Format = "wfdb";
    private const int BlockFrames = 4096;

    public static ReferenceSamples Read(IRecordingFiles files, NumericsSource source, string unit, string record)
    {
        var name = source.Record.For(record);
        var format = RecordingFormats.Find(Format)!;
        var described = format.Describe(files, name);
        var channel = Channel(described, source, unit, files.Describe($"{name}.hea"));
        using var reader = format.Open(files, name, [channel]);
        var (perFrame, frequency) = (described.Channels[channel].SamplesPerFrame, described.Channels[channel].SamplingFrequencyHz);
        var buffer = new SampleBuffer(BlockFrames * perFrame);
        var samples = new List<ReferenceSample>();
        while (reader.Read(BlockFrames, [buffer]) > 0)
            for (var i = 0; i < buffer.Count; i++)
                samples.Add(new ReferenceSample(samples.Count / frequency, buffer.AllValid || buffer.Valid[i] ? Value(buffer.Samples[i], source.Valid) : null));
        return new ReferenceSamples(samples);
    }

    private static double? Value(float value, ValidRange valid) => valid.Holds(value) ? value : null;

    private static int Channel(RecordingDescription described, NumericsSource source, string unit, string shownAs)
    {
        var channels = described.Channels;
        var found = Enumerable.Range(0, channels.Count).Where(i => Glob.Matches(source.Channel, channels[i].Name)).ToList();
        if (found.Count != 1)
            throw CsvTable.Fault(new SourcePlace(shownAs), $"{(found.Count == 0 ? "No channel" : $"{found.Count} channels")} of the record match {Shown.Quoted(source.Channel)}; exactly one must. It has: {string.Join(", ", channels.Select(channel => Shown.Plain(channel.Name)))}.");
        if (channels[found[0]].Unit != unit)
            throw CsvTable.Fault(new SourcePlace(shownAs), $"The channel {Shown.Quoted(channels[found[0]].Name)} is in {Shown.Quoted(channels[found[0]].Unit)}; the manifest says {Shown.Quoted(unit)}.");
        return found[0];
    }
}
