using SaMD.Files;
using SaMD.Signals.Formats.Edf;

namespace SaMD.Signals.Tests.Formats.Edf;

public sealed class EdfHeaderTests
{
    private static readonly EdfFixture.Signal Ecg = new("ECG", "mV", -5, 5, -1000, 1000, 4);

    [Theory]
    [InlineData(0, "1       ", "byte 0: expected '0' (EDF)")]
    [InlineData(184, "999     ", "byte 184: expected 512 header bytes for 1 signals, found 999")]
    [InlineData(236, "many    ", "byte 236: expected the number of data records, or -1")]
    [InlineData(244, "0       ", "byte 244: expected seconds of a data record above 0")]
    [InlineData(244, "1,5     ", "byte 244: expected the seconds of a data record, a number with a decimal point, found '1,5'")]
    [InlineData(252, "0   ", "byte 252: expected the number of signals, a whole number from 1 to 4096, found '0'")]
    [InlineData(472, "0       ", "byte 472: expected the samples of 'ECG' in a data record")]
    [InlineData(376, "-1000   ", "a digital maximum of 'ECG' above the minimum -1000")]
    [InlineData(368, "5       ", "a physical maximum of 'ECG' other than the minimum", 360)]
    public void Open_FieldThatIsWrong_IsNamedByItsByte(int at, string field, string message, int also = -1)
    {
        byte[] bytes = [.. EdfFixture.Header([Ecg], 1, "1"), .. EdfFixture.Samples([1, 2, 3, 4])];
        System.Text.Encoding.ASCII.GetBytes(field).CopyTo(bytes, at == 376 ? 384 : at);
        if (also >= 0) System.Text.Encoding.ASCII.GetBytes(field).CopyTo(bytes, also);

        Should.Throw<InputFaultException>(() => EdfRecording.Open(new MemoryFiles(new Dictionary<string, byte[]> { ["e.edf"] = bytes }), "e.edf", [0])).Message.ShouldContain(message);
    }

    [Fact]
    public void Read_BytesBehindTheLastRecord_AreANotice()
    {
        byte[] bytes = [.. EdfFixture.Header([Ecg], 1, "1"), .. EdfFixture.Samples([1, 2, 3, 4]), 7];
        using var reader = EdfRecording.Open(new MemoryFiles(new Dictionary<string, byte[]> { ["e.edf"] = bytes }), "e.edf", [0]);
        Recordings.ReadAll(reader, 1)[0].Length.ShouldBe(4);
        reader.Notices.ShouldHaveSingleItem().Kind.ShouldBe(RecordingNoticeKind.BytesBehindEnd);
    }
}
