using System.Text;
using SaMD.Files;
using SaMD.Signals.Formats.Wfdb;

namespace SaMD.Signals.Tests.Formats.Wfdb;

public sealed class WfdbHeaderReaderTests
{
    [Fact]
    public void Read_EveryField_GivesEveryField()
    {
        var header = Read(
            "#wfdb\nr 2 250/500.5(-3.25) 1000 9:08:07.5 1/02/1989\nr.d 16x4:3+24 200.5(-7)/l(s)/x 12 -1 995 -22131 512 lead II, \n"
            + "s.d 212\n#<age>: 69\n# male");
        header.ShouldSatisfyAllConditions(
            () => header.RecordName.ShouldBe("r"),
            () => header.SignalCount.ShouldBe(2),
            () => header.SamplingFrequencyHz.ShouldBe(250),
            () => header.CounterFrequencyHz.ShouldBe(500.5),
            () => header.BaseCounter.ShouldBe(-3.25),
            () => header.FrameCount.ShouldBe(1000),
            () => header.BaseTime.ShouldBe(new TimeSpan(0, 9, 8, 7, 500)),
            () => header.BaseDate.ShouldBe(new DateOnly(1989, 2, 1)),
            () => header.Preamble.ShouldBe(["wfdb"]),
            () => header.Comments.ShouldBe(["<age>: 69", " male"]));
        header.Signals[0].ShouldBe(new WfdbSignal
        {
            FileName = "r.d",
            Format = 16,
            SamplesPerFrame = 4,
            Skew = 3,
            ByteOffset = 24,
            Gain = 200.5,
            Baseline = -7,
            Unit = "l(s)/x",
            AdcResolutionBits = 12,
            AdcZero = -1,
            InitialValue = 995,
            Checksum = -22131,
            BlockSize = 512,
            Description = "lead II, ",
        });
        header.Signals[0].Name.ShouldBe("lead II");
    }

    [Fact]
    public void Read_FieldsLeftOut_StayAbsent()
    {
        var header = Read("r 1\nr.d 212");
        header.ShouldBe(new WfdbHeader { RecordName = "r", SignalCount = 1, Signals = header.Signals, Preamble = header.Preamble, Comments = header.Comments });
        var signal = header.Signals.ShouldHaveSingleItem();
        signal.ShouldBe(new WfdbSignal { FileName = "r.d", Format = 212 });
        (signal.IsCalibrated, signal.GainOrAssumed, signal.BaselineOrAssumed, signal.UnitOrAssumed, signal.Name).ShouldBe((false, 200.0, 0, "mV", ""));
    }

    [Fact]
    public void BaselineOrAssumed_NoBaseline_IsAdcZero() => Read("r 1\nr.d 212 200 11 1024").Signals[0].BaselineOrAssumed.ShouldBe(1024);

    [Theory]
    [InlineData("r 1 250 0\r\nr.d 16 0 0 0\r\n#x\r\n")]
    [InlineData("\n\nr  1\t250  0 \n\n  \nr.d 16\t0 0 0\n\n#x")]
    [InlineData("r 1 250 0 1:00:00 1/1/2000 and what else\nr.d 16 0 0 0\n#x\n\n")]
    public void Read_OtherLineEndsBlanksAndExtraFields_ReadsTheSame(string text)
    {
        var header = Read(text);
        (header.RecordName, header.SamplingFrequencyHz, header.FrameCount).ShouldBe(("r", 250.0, 0L));
        (header.Signals[0].Gain, header.Signals[0].AdcZero, header.Comments[0]).ShouldBe((0.0, 0, "x"));
    }

    [Fact]
    public void Read_Segments_GivesThem()
    {
        var header = Read("r/3 4 250 225000\nr_1 75000\n~ 5\nr_3 75000\n");
        (header.SignalCount, header.Signals.Count).ShouldBe((4, 0));
        header.Segments.ShouldBe([new("r_1", 75000), new("~", 5), new("r_3", 75000)]);
    }

    [Theory]
    [InlineData("µV")]
    [InlineData("°C")]
    public void Read_TextInLatin1OrUtf8_ReadsTheSame(string unit)
    {
        var text = "r 1\nr.d 16 2/" + unit;
        WfdbHeaderReader.Read(Encoding.UTF8.GetBytes(text), "f").Signals[0].Unit.ShouldBe(unit);
        WfdbHeaderReader.Read(Encoding.Latin1.GetBytes(text), "f").Signals[0].Unit.ShouldBe(unit);
    }

    [Theory]
    [InlineData("", 1, 1, "a record line")]
    [InlineData("#x\n", 2, 1, "a record line")]
    [InlineData("r", 1, 2, "the number of signals")]
    [InlineData("r -1", 1, 3, "the number of signals")]
    [InlineData("r 1 0", 1, 5, "a sampling frequency above 0")]
    [InlineData("r 1 NaN", 1, 5, "a sampling frequency above 0")]
    [InlineData("r 1 250/0", 1, 5, "a counter frequency above 0")]
    [InlineData("r 1 250/1(2", 1, 5, "a base counter value in brackets")]
    [InlineData("r 1 250 1.5", 1, 9, "the number of frames")]
    [InlineData("r 1 250 99999999999999999999", 1, 9, "the number of frames")]
    [InlineData("r 1 250 1 25:00:00", 1, 11, "a time of day")]
    [InlineData("r 1 250 1 1:00:00 31/02/2000", 1, 19, "a date")]
    [InlineData("r 1\n", 2, 1, "1 signal lines")]
    [InlineData("r 1\nr.d", 2, 4, "a signal format")]
    [InlineData("r 1\nr.d 16x0", 2, 5, "a signal format")]
    [InlineData("r 1\nr.d 16x1x1", 2, 5, "a signal format")]
    [InlineData("r 1\nr.d 16+-1", 2, 5, "a signal format")]
    [InlineData("r 1\nr.d 16 200(1", 2, 8, "a gain")]
    [InlineData("r 1\nr.d 16 1e999", 2, 8, "a gain")]
    [InlineData("r 1\nr.d 16 200 x", 2, 12, "the resolution")]
    [InlineData("r 1\nr.d 16\nr.d 16", 3, 1, "no further line")]
    [InlineData("r/0 1", 1, 1, "a record name")]
    [InlineData("/2 1", 1, 1, "a record name")]
    [InlineData("r/2 1\nr_1 5", 2, 1, "2 segment lines")]
    [InlineData("r/1 1\nr_1 -5", 2, 5, "the number of frames of a segment")]
    public void Read_DamagedHeader_NamesPlaceExpectedAndFound(string text, int line, int column, string expected)
    {
        var fault = Should.Throw<InputFaultException>(() => Read(text)).Faults.ShouldHaveSingleItem();
        fault.Kind.ShouldBe(FaultKind.Integrity);
        fault.Place.ShouldBe(new SourcePlace("dir/r.hea", line, column));
        fault.Message.ShouldStartWith("expected " + expected);
        fault.Message.ShouldContain(", found ");
    }

    [Fact]
    public void Read_ZeroByte_IsFaultAtThatByte() =>
        Should.Throw<InputFaultException>(() => Read("r 1\0")).Message.ShouldBe(
            "dir/r.hea: byte 3: expected text, found a zero byte. The file is damaged: restore it from its source.");

    private static WfdbHeader Read(string text) => WfdbHeaderReader.Read(Encoding.UTF8.GetBytes(text), "dir/r.hea");
}
