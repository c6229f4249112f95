using System.Globalization;
using SaMD.Files;
using SaMD.Signals.Formats.Csv;

namespace SaMD.Signals.Tests.Formats.Csv;

/// <summary>A CSV file with a column of time, rounded to milliseconds, which leaps over samples.</summary>
public sealed class CsvReaderOfTimesTests : RecordingReaderTests
{
    private const string Layout = "delimiter: semicolon\ntime: { column: t, unit: ms }\ncolumns:\n  - { column: a, unit: mV }\n  - { column: b, unit: mV }\n";

    // 30 Hz; samples 7 to 9 and 15 are left out.
    private static readonly int[] Present = [.. Enumerable.Range(0, 20).Where(static i => i is not (7 or 8 or 9 or 15))];

    protected override IReadOnlyDictionary<string, byte[]> Files => CsvReaderTests.Of(
        "t;a;b\n" + string.Concat(Present.Select(i => string.Create(CultureInfo.InvariantCulture, $"{5000 + Math.Round(i * 1000 / 30.0)};{i};{i / 8.0}\n"))), Layout);

    protected override IReadOnlyList<float?[]> Expected =>
    [
        [.. Enumerable.Range(0, 20).Select(i => Present.Contains(i) ? i : (float?)null)],
        [.. Enumerable.Range(0, 20).Select(i => Present.Contains(i) ? i / 8f : (float?)null)],
    ];

    protected override IRecordingReader Open(IRecordingFiles files, IReadOnlyList<int> channels) => CsvRecording.Open(files, "c", channels);

    [Fact]
    public void Describe_Times_GiveTheSamplingFrequency() => CsvRecording.Describe(new MemoryFiles(Files), "c").FrameFrequencyHz.ShouldBe(30, 0.05);

    [Fact]
    public void Read_LongGapInRoundedTimes_KeepsItsLength()
    {
        var times = Enumerable.Range(0, 300).Concat(Enumerable.Range(30_000, 300)).Select(i => Math.Round(i * 1000 / 30.0));
        var files = CsvReaderTests.Of("t;a;b\n" + string.Concat(times.Select(at => string.Create(CultureInfo.InvariantCulture, $"{at};1;1\n"))), Layout);
        CsvReaderTests.ReadAll(files)[0].Length.ShouldBeInRange(30_297, 30_303);
    }

    [Theory]
    [InlineData("0;1;1\n10;1;1\n20;1;1\n20;1;1\n", "c.csv:5: the time goes on by 0 s")]
    [InlineData("0;1;1\n10;1;1\n20;1;1\n15;1;1\n", "c.csv:5: the time goes on by -0.005 s")]
    [InlineData("0;1;1\n10;1;1\n20;1;1\n30;1;1\n40;1;1\n50;1;1\n64;1;1\n", "c.csv:8: the time goes on by 0.014 s")]
    [InlineData("0;1;1\n10;1;1\n;1;1\n", "c.csv:4: the row has no time.")]
    [InlineData("0;1;1\n", "at least two rows were expected")]
    public void Read_TimesThatDoNotGoOnEvenly_AreAFault(string rows, string message) =>
        Should.Throw<InputFaultException>(() => CsvReaderTests.ReadAll(CsvReaderTests.Of("t;a;b\n" + rows, Layout))).Message.ShouldContain(message);
}
