using System.Text;
using SaMD.Files;
using SaMD.Signals;
using SaMD.TestKit;
using SaMD.Validation.Datasets;
using SaMD.Validation.Datasets.References;

namespace SaMD.Validation.Tests.Datasets.References;

public sealed class MeasurementsReaderTests
{
    private static readonly ColumnsSource Two = new(
        new PathTemplate("gt/{name}.csv"), ["S1", "S2"], ColumnCombination.Mean, 2, new ValidRange(1, 100), new RowTimes(1, null, RowTimeNotation.Seconds), null);

    private static readonly ColumnsSource Clock = Two with { Times = new RowTimes(null, "Time", RowTimeNotation.Clock), EndRow = "Halted" };

    private static IReadOnlyList<ReferenceSample> Read(string csv, ColumnsSource source)
    {
        var files = new MemoryFiles(new Dictionary<string, byte[]> { ["gt/a.csv"] = Encoding.UTF8.GetBytes(csv) });
        var reference = new NamedReference("spo2", "measurements", source, "", null, null, new ReferenceMeasurement("spo2", "%", true, null));
        return MeasurementsReader.Read(files, reference, "x/a").Samples;
    }

    [Fact]
    public void Columns_Mean_IsThatOfTheValidValues()
    {
        Read("S1,S2\n90,92\n0,92\n90,\n101,99\n", Two).ShouldBe([new(0, 91), new(1, null), new(2, null), new(3, null)]);
        Read("S1,S2\n90,92\n0,92\n,\n", Two with { AtLeast = 1 }).ShouldBe([new(0, 91), new(1, 92), new(2, null)]);
    }

    [Fact]
    public void Columns_MedianOfFour_IsTheMeanOfTheMiddleTwo() =>
        Read("S1,S2,S3,S4\n80,99,90,91\n", Two with { Columns = ["S1", "S2", "S3", "S4"], Combine = ColumnCombination.Median }).ShouldBe([new(0, 90.5)]);

    [Fact]
    public void Columns_ClockPastMidnightWithAGap_CountsFromTheFirstRow() =>
        Read("Time,S1,S2\n 23:59:59,90,90\n 00:00:00,90,90\n 00:00:03,91,91\nHalted,,\n", Clock).ShouldBe([new(0, 90), new(1, 90), new(4, 91)]);

    [Theory]
    [InlineData("Time,S1,S2\n12:00:00,90,90\n12:00:00,90,90\n", "gt/a.csv:3: The time '12:00:00' does not follow that of the row before.")]
    [InlineData("Time,S1,S2\n12:00:02,90,90\n12:00:01,90,90\n", "gt/a.csv:3: The time '12:00:01' does not follow")]
    [InlineData("Time,S1,S2\n12:61:00,90,90\n", "gt/a.csv:2: The time is '12:61:00'; hours:minutes:seconds were expected.")]
    [InlineData("Time,S1,S2\nHalted,,\n12:00:00,90,90\n", "gt/a.csv:2: The time is 'Halted'")]
    [InlineData("Time,S1,S2\n12:00:00,x,90\n", "gt/a.csv:2: Column 2 holds 'x'; a number, or nothing for no value, was expected.")]
    [InlineData("Time,S1,S2\n12:00:00,NaN,90\n", "gt/a.csv:2: Column 2 holds 'NaN'")]
    [InlineData("Time,S1\n12:00:00,1\n", "gt/a.csv:1: The heading has no column 'S2'.")]
    public void Columns_OneThingWrong_SaysLineAndWhat(string csv, string message) =>
        Should.Throw<InputFaultException>(() => Read(csv, Clock)).Message.ShouldStartWith(message);

    [Fact]
    public void Columns_FileNotThere_IsAbsent() =>
        Should.Throw<InputFaultException>(() => MeasurementsReader.Read(new MemoryFiles(new Dictionary<string, byte[]>()), new NamedReference("spo2", "measurements", Two, "", null, null, new ReferenceMeasurement("spo2", "%", true, null)), "a"))
            .Faults.ShouldHaveSingleItem().Kind.ShouldBe(FaultKind.Absent);

    [Fact]
    public void Read_BeatsOrDerived_AreNoMeasurementsOfTheirOwn() =>
        Should.Throw<ArgumentException>(() => MeasurementsReader.Read(new MemoryFiles(new Dictionary<string, byte[]>()), new NamedReference("hr", "measurements", new DerivedSource("atr"), "", null, null, new ReferenceMeasurement("heart-rate", "bpm", false, null)), "a"));

    // Format 16: value = (sample - baseline) / gain; -32768 is no sample.
    private static MemoryFiles Numerics(string unit = "bpm")
    {
        short[] samples = [70, 98, 71, -32768, 0, 97];
        var bytes = samples.SelectMany(BitConverter.GetBytes).ToArray();
        var header = $"an 2 0.5 3\nan.dat 16 1(0)/{unit} 0 0 70 141 0 HR,\nan.dat 16 1(0)/% 0 0 98 -32573 0 SpO2,\n";
        return new MemoryFiles(new Dictionary<string, byte[]> { ["an.hea"] = Encoding.ASCII.GetBytes(header), ["an.dat"] = bytes });
    }

    private static NamedReference Monitor(string channel) => new(
        "monitor", "measurements", new NumericsSource(new PathTemplate("{record}n"), channel, new ValidRange(1, null)), "", null, null, new ReferenceMeasurement("heart-rate", "bpm", false, null));

    [Fact]
    public void Numerics_ChannelByPattern_GivesTimesAndAbsentValues() =>
        MeasurementsReader.Read(Numerics(), Monitor("HR*"), "a").Samples.ShouldBe([new(0, 70), new(2, 71), new(4, null)]);

    [Fact]
    public void Numerics_NoOrSeveralChannels_OrAnotherUnit_AreFaults()
    {
        Should.Throw<InputFaultException>(() => MeasurementsReader.Read(Numerics(), Monitor("PULSE*"), "a")).Message.ShouldContain("No channel of the record match 'PULSE*'; exactly one must. It has: HR,");
        Should.Throw<InputFaultException>(() => MeasurementsReader.Read(Numerics(), Monitor("*"), "a")).Message.ShouldContain("2 channels of the record match");
        Should.Throw<InputFaultException>(() => MeasurementsReader.Read(Numerics("Hz"), Monitor("HR*"), "a")).Message.ShouldContain("is in 'Hz'; the manifest says 'bpm'.");
    }

    /// <summary>Rows, rows with a value, and the mean of these, as numpy reads them from the file by gain and baseline of the header.</summary>
    [Theory]
    [InlineData("bidmc01", "HR*", "bpm", 481, 91.31808731808732)]
    [InlineData("bidmc01", "PULSE*", "bpm", 468, 91.00855522506879)]
    [InlineData("bidmc01", "SpO2*", "%", 468, 96.91666666666667)]
    [InlineData("bidmc05", "PULSE*", "bpm", 475, 97.85473317988414)]
    [InlineData("bidmc28", "HR*", "bpm", 481, 82.98341112911669)]
    [InlineData("bidmc53", "SpO2*", "%", 481, 100.0)]
    public void Numerics_Bidmc_AreThoseOfTheFile(string record, string channel, string unit, int withValue, double mean)
    {
        var reference = Monitor(channel);
        var read = MeasurementsReader.Read(new DirectoryFiles(RealData.Folder("bidmc")), reference with { Measurement = reference.Measurement! with { Unit = unit } }, record);
        (read.Samples.Count, read.WithValue, read.Samples[^1].AtSeconds).ShouldBe((481, withValue, 480.0));
        read.Samples.Where(sample => sample.Value is not null).Average(sample => sample.Value!.Value).ShouldBe(mean, 1e-4); // samples are 32-bit floating point
    }
}
