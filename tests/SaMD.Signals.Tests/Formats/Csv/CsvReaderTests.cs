using System.Text;
using SaMD.Files;
using SaMD.Signals.Formats.Csv;

namespace SaMD.Signals.Tests.Formats.Csv;

/// <summary>A CSV file of a stated sampling frequency with values that are missing.</summary>
public sealed class CsvReaderTests : RecordingReaderTests
{
    private const string Layout = "sampling-frequency-hz: 30\nmissing: [x]\ncolumns:\n  - { column: R, unit: \"1\", name: red }\n  - { column: B, unit: mV }\n";

    protected override IReadOnlyDictionary<string, byte[]> Files => Of("R,note,B\r\n1.5,a,2\r\n-3e-2,b,\r\n\"4\",c, 5 \r\nx,d,6\r\n0.1,e,-7.25\r\n", Layout);

    protected override IReadOnlyList<float?[]> Expected => [[1.5f, -0.03f, 4, null, 0.1f], [2, null, 5, 6, -7.25f]];

    protected override IRecordingReader Open(IRecordingFiles files, IReadOnlyList<int> channels) => CsvRecording.Open(files, "c", channels);

    [Fact]
    public void Describe_Layout_SaysChannels() => CsvRecording.Describe(new MemoryFiles(Files), "c").Channels.ShouldBe(
        [new ChannelDescription("red", "1", 1, 30), new ChannelDescription("B", "mV", 1, 30)]);

    [Theory]
    [InlineData("R,B\n1,2\n3\n", "c.csv:3: 2 values were expected, found 1.")]
    [InlineData("R,B\n1,2,3\n", "c.csv:2: 2 values were expected, found 3.")]
    [InlineData("R,B\n1,2\n\n3,4\n", "c.csv:3: the line is empty, and rows follow")]
    [InlineData("R,B\n1,two\n", "c.csv:2: column 'B': 'two' is no number with a decimal point")]
    [InlineData("R,B\n1,1e999\n", "c.csv:2: column 'B': '1e999' is no number")]
    [InlineData("R,b\n1,2\n", "c.csv:1: the heading has no column 'B'. It has: R, b.")]
    [InlineData("R,B,B\n1,2,3\n", "c.csv:1: the heading has 2 times the column 'B'.")]
    [InlineData("", "c.csv:1: a heading was expected, and the file is empty.")]
    public void Read_FileThatDoesNotFit_IsAFaultAtItsLine(string text, string message) =>
        Should.Throw<InputFaultException>(() => ReadAll(Of(text, Layout))).Message.ShouldContain(message);

    [Theory]
    [InlineData("columns: [{ column: R, unit: mV }]", "Either 'sampling-frequency-hz' or 'time'")]
    [InlineData("sampling-frequency-hz: 0\ncolumns: [{ column: R, unit: mV }]", "above 0 Hz")]
    [InlineData("sampling-frequency-hz: 1\ncolumns: []", "'columns' is missing or empty")]
    [InlineData("sampling-frequency-hz: 1\nheading: false\ncolumns: [{ column: R, unit: mV }, { column: \"2\", unit: mV }]", "a number from 1 on was expected")]
    [InlineData("sampling-frequency-hz: 1\ndelimiter: dot\ncolumns: [{ column: R, unit: mV }]", "comma, semicolon, tab were expected")]
    [InlineData("time: { column: R, unit: min }\ncolumns: [{ column: B, unit: mV }]", "s, ms, us were expected")]
    [InlineData("time: { column: R }\ncolumns: [{ column: R, unit: mV }]", "'R' stands here 2 times")]
    [InlineData("sampling-frequency-hz: 1\ncolumns: [{ column: R, unit: mV }]\nheadings: true", "Unknown key 'headings'")]
    public void Open_LayoutThatIsWrong_IsAFaultOfTheLayout(string layout, string message)
    {
        var fault = Should.Throw<InputFaultException>(() => ReadAll(Of("R,B\n1,2\n", layout))).Faults.First(each => each.Message.Contains(message, StringComparison.Ordinal));
        fault.Place.File.ShouldBe("c.yaml");
    }

    [Fact]
    public void Read_NumberedColumnsAndTabs_AreRead()
    {
        using var reader = CsvRecording.Open(new MemoryFiles(Of("\uFEFF1\t2\t3\n4\t5\t6\n\n", "heading: false\ndelimiter: tab\nsampling-frequency-hz: 4\ncolumns: [{ column: \"3\", unit: mV }, { column: \"1\", unit: mV }]")), "c", [1, 0]);
        Recordings.ReadAll(reader, 2).ShouldBe([[1, 4], [3, 6]]);
    }

    internal static IReadOnlyDictionary<string, byte[]> Of(string text, string layout) =>
        new Dictionary<string, byte[]> { ["c.csv"] = Encoding.UTF8.GetBytes(text), ["c.yaml"] = Encoding.UTF8.GetBytes(layout) };

    internal static float?[][] ReadAll(IReadOnlyDictionary<string, byte[]> files)
    {
        using var reader = CsvRecording.Open(new MemoryFiles(files), "c", [0, 1]);
        return Recordings.ReadAll(reader, 2);
    }
}
