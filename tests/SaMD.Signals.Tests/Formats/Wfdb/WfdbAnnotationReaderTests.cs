using System.Text;
using SaMD.Files;
using SaMD.Signals.Formats.Wfdb;
using SaMD.TestKit;

namespace SaMD.Signals.Tests.Formats.Wfdb;

// Bytes are laid out by hand from annot(5): word = code << 10 | interval, low byte first.
public sealed class WfdbAnnotationReaderTests
{
    private const int Skip = 59, Num = 60, Sub = 61, Chn = 62, Aux = 63;

    [Fact]
    public void Read_EndMarkAlone_IsEmpty() => Read(Word(0, 0)).ShouldBeEmpty();

    [Fact]
    public void Read_Intervals_AddUp() => Read(Word(1, 10), Word(5, 1023), Word(1, 0), Word(0, 0)).ShouldBe(
        [new(10, AnnotationCode.Normal), new(1033, AnnotationCode.PrematureVentricular), new(1033, AnnotationCode.Normal)]);

    [Fact]
    public void Read_Skip_MovesTheFollowingAnnotationEitherWay() => Read(
        Word(Skip, 0), [0x01, 0x00, 0x02, 0x00], Word(1, 3), Word(Skip, 0), [0xff, 0xff, 0xfe, 0xff], Word(1, 0), Word(0, 0))
        .Select(annotation => annotation.Sample).ShouldBe([0x10005, 0x10003]);

    [Fact]
    public void Read_SkipBehindAnnotation_LeavesWhatQualifiesItInPlace() => Read(
        Word(1, 5), Word(Skip, 0), [0, 0, 10, 0], Word(Sub, 7), Word(1, 1), Word(0, 0))
        .ShouldBe([new(5, AnnotationCode.Normal, 7), new(16, AnnotationCode.Normal)]);

    [Fact]
    public void Read_ChannelAndNumber_HoldUntilChangedAndSubtypeForOneAnnotation() => Read(
        Word(1, 1), Word(Sub, 3), Word(Chn, 2), Word(Num, 4), Word(1, 1), Word(1, 1), Word(Chn, 255), Word(Num, 0), Word(0, 0))
        .ShouldBe([new(1, AnnotationCode.Normal, 3, 2, 4), new(2, AnnotationCode.Normal, 0, 2, 4), new(3, AnnotationCode.Normal, 0, 255, 0)]);

    // The C library extends the sign to 10 bits, other writers do not.
    [Theory]
    [InlineData(0x3ff)]
    [InlineData(0x0ff)]
    public void Read_NegativeSubtypeAndNumber_AreSigned(int value) => Read(Word(1, 1), Word(Sub, value), Word(Num, value), Word(0, 0))
        .ShouldBe([new(1, AnnotationCode.Normal, -1, 0, -1)]);

    [Theory]
    [InlineData("(N", "(N")]
    [InlineData("(AB", "(AB")]
    [InlineData("é", "é")]
    [InlineData("(N\0", "(N")]
    [InlineData("\0", null)]
    [InlineData("", null)]
    public void Read_AuxiliaryText_EndsAtItsFirstZeroByte(string stored, string? expected) =>
        Read(Word(28, 1), Text(stored), Word(1, 1), Word(0, 0)).Select(annotation => annotation.Auxiliary).ShouldBe([expected, null]);

    [Fact]
    public void Read_CodesThatHaveNoName_AreKept() =>
        Read(Word(42, 1), Word(58, 1), Word(0, 0)).Select(annotation => (int)annotation.Code).ShouldBe([42, 58]);

    [Fact]
    public void Read_CodeZero_IsNoAnnotationButMovesTime() => Read(Word(0, 7), Word(1, 1), Word(0, 0)).ShouldBe([new(8, AnnotationCode.Normal)]);

    [Fact]
    public void Read_LeadingNotes_AreTheFilesOwn() => Read(
        Word(22, 0), Text("## annotation type definitions"), Word(22, 0), Text("x"), Word(1, 0), Word(22, 0), Text("mine"), Word(0, 0))
        .ShouldBe([new(0, AnnotationCode.Normal), new(0, AnnotationCode.Note, Auxiliary: "mine")]);

    [Fact]
    public void Read_NotesBehindCodeZeroOrWithSubtype_AreReturned()
    {
        Read(Word(22, 0), Text("x"), Word(Skip, 0), [0xff, 0xff, 0xff, 0xff], Word(0, 1), Word(22, 0), Text("mine"), Word(0, 0))
            .ShouldBe([new(0, AnnotationCode.Note, Auxiliary: "mine")]);
        Read(Word(22, 0), Word(Sub, 1), Word(0, 0)).ShouldBe([new(0, AnnotationCode.Note, 1)]);
    }

    // 250 ticks per second on a recording at 360 Hz: 25 / 250 s is sample 36; 1 / 250 s is 1.44; 100.5 / 250 s does not occur.
    [Fact]
    public void Read_TimeResolution_ScalesAndRoundsHalfUp()
    {
        byte[][] Times(string resolution) => [Word(22, 0), Text(resolution), Word(1, 1), Word(1, 24), Word(0, 0)];
        Read(Times("## time resolution: 250")).Select(annotation => annotation.Sample).ShouldBe([1, 36]);
        Read(Times("## time resolution: 720.0")).Select(annotation => annotation.Sample).ShouldBe([1, 13]);
        Read(Times("## time resolution: 360")).Select(annotation => annotation.Sample).ShouldBe([1, 25]);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-250")]
    [InlineData("NaN")]
    [InlineData("1e999")]
    [InlineData("1e-300")]
    [InlineData("")]
    public void Read_TimeResolutionThatIsNone_IsFault(string resolution) =>
        Fault(Word(22, 0), Text("## time resolution: " + resolution), Word(1, 1), Word(0, 0)).ShouldContain("expected");

    [Fact]
    public void Read_NoEndMark_NamesByteExpectedAndFound() => Fault(Word(1, 1), [5]).ShouldBe(
        "x.atr: byte 2: expected an annotation or the end mark (2 bytes), found the end of the file after 1 bytes. "
        + "The file is damaged: restore it from its source.");

    [Fact]
    public void Read_TextOrSkipCutShort_IsFault()
    {
        Fault(Word(1, 1), Word(Aux, 5), [1, 2, 3, 4, 5]).ShouldContain("byte 4: expected auxiliary text (6 bytes), found the end of the file after 5 bytes");
        Fault(Word(Skip, 0), [0, 0]).ShouldContain("byte 4: expected the low half of a SKIP interval");
    }

    [Fact]
    public void Read_TextLongerThanFilesHold_IsFault() => Fault(Word(1, 1), Word(Aux, 256)).ShouldContain("byte 2: expected at most 255 bytes");

    [Theory]
    [InlineData(Num)]
    [InlineData(Sub)]
    [InlineData(Chn)]
    [InlineData(Aux)]
    public void Read_QualifierBeforeFirstAnnotation_IsFault(int code) => Fault(Word(code, 0), Word(0, 0)).ShouldContain("byte 0: expected an annotation");

    [Fact]
    public void Read_BytesBehindTheEndMark_AreZeroOrAFault()
    {
        Read(Word(1, 1), Word(0, 0), [0, 0, 0]).Count.ShouldBe(1);
        Fault(Word(1, 1), Word(0, 0), Word(1, 1)).ShouldContain("byte 4: expected nothing after the end mark");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Read_SamplingFrequencyThatIsNone_Throws(double frequency) =>
        Should.Throw<ArgumentOutOfRangeException>(() => WfdbAnnotationReader.Read([0, 0], "x.atr", frequency));

    [Fact]
    public void Read_NameInFolder_ReadsThatFile() =>
        WfdbAnnotationReader.Read(new MemoryFiles(new Dictionary<string, byte[]> { ["r.atr"] = [10, 4, 0, 0] }), "r.atr", 360)
            .ShouldBe([new(10, AnnotationCode.Normal)]);

    [Fact]
    [Verifies("SRS-PLAT-014")]
    public void Read_FileCutAtAnyByte_GivesCleanResultOrFault()
    {
        var bytes = Sample();
        for (var length = 0; length < bytes.Length; length++)
            Recordings.SucceedsOrFaults(() => WfdbAnnotationReader.Read(bytes.AsSpan(0, length), "x.atr", 360)).ShouldBeFalse();
        Recordings.SucceedsOrFaults(() => WfdbAnnotationReader.Read(bytes, "x.atr", 360)).ShouldBeTrue();
    }

    [Fact]
    [Verifies("SRS-PLAT-014")]
    public void Read_RandomlyChangedFile_GivesCleanResultOrFault()
    {
        var bytes = Sample();
        for (ulong seed = 0; seed < 10_000; seed++)
            Recordings.SucceedsOrFaults(() => WfdbAnnotationReader.Read(Mutations.Of(bytes, seed), "x.atr", 360));
    }

    private static byte[] Sample() =>
    [
        .. Word(22, 0), .. Text("## time resolution: 250"), .. Word(28, 5), .. Text("(AFIB"), .. Word(Chn, 1), .. Word(1, 200), .. Word(Sub, 0x3ff),
        .. Word(Skip, 0), 0, 0, 0, 8, .. Word(5, 0), .. Word(Num, 3), .. Word(31, 1023), .. Word(18, 9), .. Text("(ST0+"), .. Word(0, 0),
    ];

    private static byte[] Word(int code, int interval) => [(byte)(interval & 0xff), (byte)((code << 2) | (interval >> 8))];

    private static byte[] Text(string text) =>
        [.. Word(Aux, text.Length), .. Encoding.Latin1.GetBytes(text), .. text.Length % 2 == 0 ? Array.Empty<byte>() : [0]];

    private static IReadOnlyList<Annotation> Read(params byte[][] bytes) => WfdbAnnotationReader.Read([.. bytes.SelectMany(part => part)], "x.atr", 360);

    private static string Fault(params byte[][] bytes)
    {
        var fault = Should.Throw<InputFaultException>(() => Read(bytes));
        fault.Faults.ShouldHaveSingleItem().Kind.ShouldBe(FaultKind.Integrity);
        return fault.Message;
    }
}
