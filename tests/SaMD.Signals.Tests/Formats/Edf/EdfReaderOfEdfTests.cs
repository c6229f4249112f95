using SaMD.Signals.Formats.Edf;

namespace SaMD.Signals.Tests.Formats.Edf;

/// <summary>Plain EDF: three records of two signals with other numbers of samples, one of them inverted.</summary>
public sealed class EdfReaderOfEdfTests : RecordingReaderTests
{
    private static readonly EdfFixture.Signal Ecg = new("ECG II", "mV", -5, 5, -32768, 32767, 24);
    private static readonly EdfFixture.Signal Pressure = new("ABP", "mmHg", 300, -50.5, -2048, 2047, 8);

    protected override IReadOnlyDictionary<string, byte[]> Files => new Dictionary<string, byte[]>
    {
        ["e.edf"] =
        [
            .. EdfFixture.Header([Ecg, Pressure], 3, "0.8"),
            .. Enumerable.Range(0, 3).SelectMany(record => (byte[])[.. EdfFixture.Samples(Enumerable.Range(record * 24, 24).Select(First)), .. EdfFixture.Samples(Enumerable.Range(record * 8, 8).Select(Second))]),
        ],
    };

    protected override IReadOnlyList<float?[]> Expected =>
    [
        [.. Enumerable.Range(0, 72).Select(i => (float?)EdfFixture.Physical(Ecg, First(i)))],
        [.. Enumerable.Range(0, 24).Select(i => (float?)EdfFixture.Physical(Pressure, Second(i)))],
    ];

    protected override IRecordingReader Open(IRecordingFiles files, IReadOnlyList<int> channels) => EdfRecording.Open(files, "e.edf", channels);

    [Fact]
    public void Describe_Header_SaysChannelsFrequenciesAndComments()
    {
        var description = EdfRecording.Describe(new MemoryFiles(Files), "e.edf");

        description.FrameFrequencyHz.ShouldBe(10, 1e-9);
        description.Channels.ShouldBe([new ChannelDescription("ECG II", "mV", 3, 24 / 0.8), new ChannelDescription("ABP", "mmHg", 1, 8 / 0.8)]);
        description.Comments.ShouldBe(["X X X X", "Startdate 02-MAR-2002 X X X", "02.03.02 12.30.00"]);
    }

    // The first and the last value of the range, and numbers of both signs.
    private static int First(int i) => i == 0 ? -32768 : i == 71 ? 32767 : (i * 911) - 32000;

    private static int Second(int i) => (i * 170) - 2048;
}
