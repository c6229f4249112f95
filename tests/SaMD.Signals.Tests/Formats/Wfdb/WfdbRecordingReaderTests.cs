using System.Text;
using SaMD.Files;
using SaMD.Signals.Formats.Wfdb;

namespace SaMD.Signals.Tests.Formats.Wfdb;

public sealed class WfdbRecordingReaderTests
{
    private static readonly int[][] Adc = WfdbFixture.Adc(100, 2);

    [Theory]
    [InlineData(16)]
    [InlineData(212)]
    public void Read_AnyByteOfSignalFileChanged_IsIntegrityFaultThoughOneChannelIsSelected(int format)
    {
        var files = Record(format);
        for (var at = 0; at < files["r.dat"].Length; at++)
        {
            var changed = files["r.dat"].ToArray();
            changed[at] ^= 0x10;
            Fault(() => ReadAll(MemoryFiles.With(files, "r.dat", changed), 0)).Message.ShouldContain("checksum");
        }
    }

    [Fact]
    public void Read_ChecksumDiffers_NamesFileByteExpectedAndFoundBeforeTheLastBlock()
    {
        var files = Record(16);
        files["r.dat"][0]++;
        using var reader = WfdbRecordingReader.Open(new MemoryFiles(files), "r", [0]);
        var sum = WfdbFixture.Checksum(Adc[0]);
        Fault(() => reader.Read(1000, [new SampleBuffer(1000)])).Message.ShouldBe(
            $"byte 0: expected samples of signal 0 (II) with the checksum {sum} that r.hea states, found samples with the checksum {sum + 1}. "
            + "The file is damaged: restore it from its source.");
    }

    [Fact]
    public void Read_AgainAfterAFault_FaultsAgain()
    {
        var files = Record(16);
        files["r.dat"][^1]++;
        using var reader = WfdbRecordingReader.Open(new MemoryFiles(files), "r", [0]);
        var fault = Fault(() => reader.Read(1000, [new SampleBuffer(1000)]));
        Fault(() => reader.Read(1000, [new SampleBuffer(1000)])).ShouldBe(fault);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Read_SignalFileCutShort_NamesWhereItEnds(bool seekable)
    {
        var files = Record(16);
        var fault = Fault(() => ReadAll(MemoryFiles.With(files, "r.dat", files["r.dat"][..^1], seekable), 0));
        (fault.Kind, fault.Place).ShouldBe((FaultKind.Integrity, new SourcePlace("r.dat")));
        fault.Message.ShouldStartWith("byte 399: expected 100 frames of 2 samples in format 16 from byte 0 on, as r.hea states, found the end of the file.");
    }

    [Fact]
    public void Open_SignalFileCutShort_IsRefusedBeforeTheFirstSample()
    {
        var files = Record(212);
        Fault(() => WfdbRecordingReader.Open(MemoryFiles.With(files, "r.dat", files["r.dat"][..^1]), "r", [0])).Kind.ShouldBe(FaultKind.Integrity);
    }

    [Theory]
    [InlineData("II", 65536)]
    [InlineData("II", -65536)]
    public void Read_ChecksumSignedOrNot_IsComparedModulo65536(string name, int shift)
    {
        var sum = WfdbFixture.Checksum(Adc[0]) + shift;
        var reader = ReadAll(new MemoryFiles(Record(16, $"r.dat 16 200 12 0 {Adc[0][0]} {sum} 0 {name}")), 0, 1);
        reader.Notices.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("r.dat 16 200 12 0 {0} 0 0 II", RecordingNoticeKind.NotVerified)]
    [InlineData("r.dat 16 200 12 0 {0}", RecordingNoticeKind.NotVerified)]
    [InlineData("r.dat 16 200 12 0 77 {sum} 0 II", RecordingNoticeKind.InitialValueDiffers)]
    [InlineData("r.dat 16 0 12 0 {0} {sum} 0 II", RecordingNoticeKind.Uncalibrated)]
    public void Read_WhatAReportMustSay_IsANoticeAndReadingGoesOn(string line, RecordingNoticeKind kind)
    {
        line = line.Replace("{0}", $"{Adc[0][0]}", StringComparison.Ordinal);
        var reader = ReadAll(new MemoryFiles(Record(16, line)), 0, 1);
        var notice = reader.Notices.ShouldHaveSingleItem();
        (notice.Kind, notice.Channel).ShouldBe((kind, 0));
        notice.Message.ShouldContain("r.hea");
    }

    [Fact]
    public void Read_BytesBehindTheLastSample_IsANotice()
    {
        var files = Record(212);
        var reader = ReadAll(MemoryFiles.With(files, "r.dat", [.. files["r.dat"], 1, 2, 3]), 0);
        reader.Notices.ShouldHaveSingleItem().Message.ShouldBe(
            "r.dat: byte 300: expected the end of the file after 100 frames, found 3 more bytes; they were not read as samples.");
    }

    [Theory]
    [InlineData("r 2", true, 250)]
    [InlineData("r 2", false, 250)]
    [InlineData("r 2 360 0", true, 360)]
    public void Read_NoLengthStated_ReadsToTheEndOfTheFile(string recordLine, bool seekable, double frequency)
    {
        var files = Record(212);
        var text = Encoding.UTF8.GetString(files["r.hea"]);
        files["r.hea"] = Encoding.UTF8.GetBytes(recordLine + text[text.IndexOf('\n', StringComparison.Ordinal)..]);
        using var reader = WfdbRecordingReader.Open(new MemoryFiles(files, seekable), "r", [0, 1]);
        reader.Description.FrameCount.ShouldBe(seekable ? 100 : null);
        Recordings.ReadAll(reader, 2)[1].Length.ShouldBe(100);
        reader.Description.FrameFrequencyHz.ShouldBe(frequency);
        reader.Notices.Select(notice => notice.Kind).ShouldContain(RecordingNoticeKind.LengthAssumed);
    }

    [Fact]
    public void Read_NoLengthStatedAndFrameCutShort_IsFault()
    {
        var files = Record(16);
        files["r.hea"] = "r 2 250\nr.dat 16\nr.dat 16\n"u8.ToArray();
        foreach (var seekable in new[] { true, false })
            Fault(() => ReadAll(MemoryFiles.With(files, "r.dat", files["r.dat"][..^2], seekable), 0)).Message.ShouldContain("byte 398: expected whole frames");
    }

    [Fact]
    public void Read_ByteOffset_BeginsThere()
    {
        var files = Record(16, "r.dat 16+4 200 12 0 {0} {sum}", "r.dat 16+4 200 12 0 {1} {sum}");
        var reader = ReadAll(MemoryFiles.With(files, "r.dat", [9, 9, 9, 9, .. files["r.dat"]], seekable: false), 0, 1);
        reader.Notices.ShouldBeEmpty();
        Fault(() => ReadAll(MemoryFiles.With(files, "r.dat", [9, 9, 9]), 0)).Message.ShouldContain("byte 3: expected the first sample at byte 4");
    }

    [Fact]
    public void Read_SignalsInTwoFilesAndFormats_ReadsThoseThatAreSelected()
    {
        var files = Record(16, "r.dat 16 200 12 0 {0} {sum}", "s.dat 212 200 12 0 {1} {sum}");
        files["r.dat"] = WfdbFixture.Format16([Adc[0]]);
        files["s.dat"] = WfdbFixture.Format212([Adc[1]]);
        using var both = WfdbRecordingReader.Open(new MemoryFiles(files), "r", [1, 0]);
        Recordings.ReadAll(both, 2, block: 9).ShouldBe([.. new[] { 1, 0 }.Select(i => Adc[i].Select(value => (float?)(value / 200.0)))]);
        files.Remove("s.dat");
        using var one = WfdbRecordingReader.Open(new MemoryFiles(files), "r", [0]);
        Recordings.ReadAll(one, 1)[0].Length.ShouldBe(100);
    }

    [Fact]
    public void Read_GainStatedAsNaN_DeliversNoSampleAsValid()
    {
        var reader = ReadAll(new MemoryFiles(Record(16, "r.dat 16 NaN(5)/% 0 0 {0} {sum} 0 SpO2")), 0, 1, samples => samples[0].ShouldAllBe(value => value == null));
        reader.Notices.ShouldHaveSingleItem().Kind.ShouldBe(RecordingNoticeKind.Uncalibrated);
    }

    [Fact]
    public void Open_SignalWithoutSamples_IsAbsent()
    {
        var fault = Fault(() => ReadAll(MemoryFiles.With(Record(16), "r.hea", Encoding.UTF8.GetBytes("r 1 250 100\n~ 0")), 0));
        (fault.Kind, fault.Place.File).ShouldBe((FaultKind.Absent, "r.hea"));
    }

    [Fact]
    public void ReadAdc_Block_GivesStoredValues()
    {
        using var reader = WfdbRecordingReader.Open(new MemoryFiles(Record(212)), "r", [1, 0]);
        int[][] adc = [new int[60], new int[60]];
        reader.ReadAdc(60, adc).ShouldBe(60);
        adc.ShouldBe([Adc[1][..60], Adc[0][..60]]);
        reader.ReadAdc(60, adc).ShouldBe(40);
        adc[0][..40].ShouldBe(Adc[1][60..]);
    }

    [Theory]
    [InlineData("r 1 250 100\nr.dat 9", "signal format 9 of r.dat")]
    [InlineData("r 1 250 100\nr.dat 16x2000000", "a frame of r.dat with more than a million samples")]
    public void Open_WhatIsNotSupported_IsOneClearFault(string header, string found)
    {
        var fault = Fault(() => ReadAll(MemoryFiles.With(Record(16), "r.hea", Encoding.UTF8.GetBytes(header)), 0));
        (fault.Kind, fault.Place.File).ShouldBe((FaultKind.Configuration, "r.hea"));
        fault.Message.ShouldStartWith($"found {found}, which is not supported; expected ");
    }

    [Theory]
    [InlineData("q 1 250 100\nr.dat 16", "expected the header of record 'r', found that of 'q'")]
    [InlineData("r 2 250 100\nr.dat 16\nr.dat 212", "expected one format and byte offset for the signals of r.dat")]
    [InlineData("r 2 250 100\nr.dat 16\nr.dat 16+2", "expected one format and byte offset for the signals of r.dat")]
    [InlineData("r 3 250 100\nr.dat 16\ns.dat 16\nr.dat 16", "expected the signals of r.dat one after the other")]
    public void Open_HeaderThatContradictsItself_IsIntegrityFault(string header, string message)
    {
        var fault = Fault(() => ReadAll(MemoryFiles.With(Record(16), "r.hea", Encoding.UTF8.GetBytes(header)), 0));
        (fault.Kind, fault.Place.File).ShouldBe((FaultKind.Integrity, "r.hea"));
        fault.Message.ShouldStartWith(message);
    }

    [Fact]
    public void Open_RecordInAFolder_FindsItsSignalFileBesideIt()
    {
        var files = Record(16).ToDictionary(file => "data/" + file.Key, file => file.Value);
        using var reader = WfdbRecordingReader.Open(new MemoryFiles(files), "data/r", [0]);
        Recordings.ReadAll(reader, 1)[0].Length.ShouldBe(100);
    }

    [Fact]
    public void Describe_Header_GivesChannelsWithNamesUnitsAndFrequencies()
    {
        var description = WfdbRecording.Describe(WfdbHeaderReader.Read(
            "r 2 125 75000\nr.d 212x4 2963/mmHg 12 0 67 -1 0 ABP, \nr.d 212 0\n# <age>: 88 "u8, "r.hea"));
        description.Channels.ShouldBe([new("ABP", "mmHg", 4, 500), new("", "mV", 1, 125)]);
        (description.FrameFrequencyHz, description.FrameCount).ShouldBe((125.0, 75000L));
        description.Comments.ShouldBe(["<age>: 88"]);
    }

    private static Dictionary<string, byte[]> Record(int format, params string[] lines)
    {
        string[] usual = [$"r.dat {format} 200 12 0 {{0}} {{sum}} 0 II", $"r.dat {format} 200 12 0 {{1}} {{sum}} 0 V5"];
        lines = [.. lines, .. usual[lines.Length..]];
        lines = [.. lines.Select((line, i) => line.Replace($"{{{i}}}", $"{Adc[i][0]}", StringComparison.Ordinal))];
        return WfdbFixture.Record("r", Adc, format == 16 ? WfdbFixture.Format16(Adc) : WfdbFixture.Format212(Adc), ["r 2 250 100", .. lines]);
    }

    private static WfdbRecordingReader ReadAll(MemoryFiles files, params int[] channels) => ReadAll(files, channels, _ => { });

    private static WfdbRecordingReader ReadAll(MemoryFiles files, int first, int second, Action<float?[][]> check) => ReadAll(files, [first, second], check);

    private static WfdbRecordingReader ReadAll(MemoryFiles files, int[] channels, Action<float?[][]> check)
    {
        using var reader = WfdbRecordingReader.Open(files, "r", channels);
        check(Recordings.ReadAll(reader, channels.Length));
        return reader;
    }

    private static Fault Fault(Action read) => Should.Throw<InputFaultException>(read).Faults.ShouldHaveSingleItem();
}
