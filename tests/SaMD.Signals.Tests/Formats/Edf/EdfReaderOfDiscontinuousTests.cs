using SaMD.Files;
using SaMD.Signals.Formats.Edf;

namespace SaMD.Signals.Tests.Formats.Edf;

/// <summary>EDF+D: records from 0 s, 8 s and 20 s on, so that 4 s are missing, and annotations.</summary>
public sealed class EdfReaderOfDiscontinuousTests : RecordingReaderTests
{
    private const string Stamp = "\u0014";

    private static readonly EdfFixture.Signal[] Signals =
    [
        new("EDF Annotations", "", -1, 1, -32768, 32767, 30), new("ECG", "mV", -5, 5, -1000, 1000, 16), new("Resp", "", 0, 1, 0, 1000, 8),
    ];

    private static readonly string[] Starts = ["+0.25", "+8.25", "+20.25"];

    private static readonly string[] Lists = ["+3.5\u00152.5" + Stamp + "apnoea" + Stamp + "again" + Stamp, "-1" + Stamp + "Ä" + Stamp, "+21" + Stamp + "end" + Stamp];

    protected override IReadOnlyDictionary<string, byte[]> Files => With(Starts);

    protected override IReadOnlyList<float?[]> Expected => [Channel(1, 16), Channel(2, 8)];

    protected override IRecordingReader Open(IRecordingFiles files, IReadOnlyList<int> channels) => EdfRecording.Open(files, "d.edf", channels);

    [Fact]
    public void ReadAnnotations_Lists_AreGivenByTheirTimeInTheRecording() =>
        EdfRecording.ReadAnnotations(new MemoryFiles(Files), "d.edf").ShouldBe(
        [
            new EdfAnnotation(-1.25, null, "Ä"), new EdfAnnotation(3.25, 2.5, "apnoea"), new EdfAnnotation(3.25, 2.5, "again"), new EdfAnnotation(20.75, null, "end"),
        ]);

    [Fact]
    public void Open_RecordsThatOverlapInTime_IsAFaultAtTheRecord()
    {
        var fault = Should.Throw<InputFaultException>(() => Open(new MemoryFiles(With(["+0", "+8", "+9"])), [0])).Faults.ShouldHaveSingleItem();

        fault.Place.File.ShouldBe("d.edf");
        fault.Message.ShouldContain("not before 16 s");
    }

    [Fact]
    public void Open_RecordWithoutItsTime_IsAFault() =>
        Should.Throw<InputFaultException>(() => Open(new MemoryFiles(With(["+0", "+8", ""])), [0])).Message.ShouldContain("the time of the data record");

    private static Dictionary<string, byte[]> With(string[] starts) => new()
    {
        ["d.edf"] =
        [
            .. EdfFixture.Header(Signals, 3, "8", "EDF+D"),
            .. starts.SelectMany((start, record) => (byte[])
            [
                .. start.Length == 0 ? new byte[60] : EdfFixture.Annotations(60, start + Stamp + Stamp, Lists[record]),
                .. EdfFixture.Samples(Enumerable.Range(record * 16, 16).Select(i => Digital(1, i))), .. EdfFixture.Samples(Enumerable.Range(record * 8, 8).Select(i => Digital(2, i))),
            ]),
        ],
    };

    // Two records of 8 s, 4 s without samples, and the third record.
    private static float?[] Channel(int signal, int samples)
    {
        float?[] all = [.. Enumerable.Range(0, 3 * samples).Select(i => (float?)EdfFixture.Physical(Signals[signal], Digital(signal, i)))];
        return [.. all[..(2 * samples)], .. new float?[samples / 2], .. all[(2 * samples)..]];
    }

    private static int Digital(int signal, int i) => signal == 1 ? (i * 41) - 1000 : i * 40;
}
