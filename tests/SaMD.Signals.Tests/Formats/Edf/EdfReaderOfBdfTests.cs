using SaMD.Signals.Formats.Edf;

namespace SaMD.Signals.Tests.Formats.Edf;

/// <summary>BDF of 24 bits whose number of records is not stated.</summary>
public sealed class EdfReaderOfBdfTests : RecordingReaderTests
{
    private static readonly EdfFixture.Signal[] Signals =
        [new("A1", "uV", -262144, 262143, -8388608, 8388607, 16), new("A2", "uV", -100, 200, -1000, 8000, 16)];

    protected override IReadOnlyDictionary<string, byte[]> Files => new Dictionary<string, byte[]>
    {
        ["b.bdf"] =
        [
            .. EdfFixture.Header(Signals, -1, "8", "24BIT", isBdf: true),
            .. Enumerable.Range(0, 4).SelectMany(record => Signals.SelectMany((_, channel) => EdfFixture.Samples(Enumerable.Range(record * 16, 16).Select(i => Digital(channel, i)), 3))),
        ],
    };

    protected override IReadOnlyList<float?[]> Expected =>
        [.. Signals.Select((signal, channel) => Enumerable.Range(0, 64).Select(i => (float?)EdfFixture.Physical(signal, Digital(channel, i))).ToArray())];

    protected override IRecordingReader Open(IRecordingFiles files, IReadOnlyList<int> channels) => EdfRecording.Open(files, "b.bdf", channels);

    private static int Digital(int channel, int i) => (channel, i) switch
    {
        (0, 0) => -8388608,
        (0, 1) => 8388607,
        (0, 2) => -1,
        (0, _) => (i * 260000) - 8000000,
        _ => (i * 140) - 1000,
    };
}
