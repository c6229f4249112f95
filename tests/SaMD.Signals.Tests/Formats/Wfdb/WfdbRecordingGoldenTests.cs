using System.Globalization;
using SaMD.Signals.Formats.Wfdb;
using SaMD.TestKit;

namespace SaMD.Signals.Tests.Formats.Wfdb;

// Expected values: rdsamp of WFDB 10.7.0; the commands are in golden/*/COMMANDS.txt.
public sealed class WfdbRecordingGoldenTests
{
    // rdsamp -f 60 -t 70 -p: seconds 60 to 70, physical values with three decimals.
    [Theory]
    [InlineData("mitdb", "mitdb", 24)]
    [InlineData("nstdb", "nstdb_part", 2)]
    public void Read_TenSecondsOfEachRecord_EqualRdsamp(string database, string golden, int atLeast)
    {
        var compared = 0;
        foreach (var file in WfdbData.Golden(golden, "rdsamp"))
        {
            var samples = Physical(RealData.Folder(database), Path.GetFileNameWithoutExtension(file), mostFrames: 70 * 360);
            var lines = File.ReadLines(file).Select(Columns).ToArray();
            lines.Length.ShouldBe(3600, file);
            for (var i = 0; i < lines.Length; i++) ShouldPrintAs(samples, (60 * 360) + i, lines[i], file);
            compared++;
        }

        compared.ShouldBeGreaterThanOrEqualTo(atLeast);
    }

    // rdsamp -t s1000 (ADC values) and rdsamp -p -v -t s200.
    [Theory]
    [InlineData("100")]
    [InlineData("a103l")]
    [InlineData("s0010_re")]
    [InlineData("v102s_1")]
    [InlineData("v102s_3")]
    [InlineData("s25047-2704-05-04-10-44n")]
    public void Read_SampleRecord_EqualsRdsamp(string record)
    {
        var golden = Path.Combine(RealData.Folder("golden"), "formats", record);
        var folder = WfdbData.SampleFolder(record)!;
        ShouldEqualAdc(folder, record, null, File.ReadLines(golden + ".rdsamp"), null);
        var samples = Physical(folder, record);
        foreach (var (i, line) in File.ReadLines(golden + ".rdsampP").Skip(2).Index()) ShouldPrintAs(samples, i, Columns(line), golden);
    }

    // Signals 1 and 5 of this record are in formats 16 and 212, each in a file of its own.
    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public void Read_OneFormatOfAMixedRecord_EqualsRdsamp(int signal) => ShouldEqualAdc(
        WfdbData.Samples, "binformats", [signal], File.ReadLines(Path.Combine(RealData.Folder("golden"), "formats", "binformats.rdsamp")), signal);

    // 100_3chan: three signals and an odd number of samples; the -no-len headers state no length.
    [Theory]
    [InlineData("100_3chan", 999)]
    [InlineData("100-no-len", 650_000)]
    [InlineData("a103l-no-len", 82_500)]
    [InlineData("test01_00s", 4000)]
    public void Read_WholeSampleRecord_MeetsItsChecksums(string record, long frames)
    {
        var (count, notices) = ReadToEnd(WfdbData.Samples, record);
        count.ShouldBe(frames);
        notices.ShouldAllBe(notice => notice.Kind == RecordingNoticeKind.LengthAssumed);
    }

    [Theory]
    [InlineData("mitdb", 48)]
    [InlineData("nstdb", 4)]
    [InlineData("ludb", 100)]
    [InlineData("bidmc", 106)]
    public void Read_WholeOfADatabase_MeetsAllChecksumsAndInitialValues(string database, int atLeast)
    {
        var headers = Directory.GetFiles(RealData.Folder(database), "*.hea", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        headers.Length.ShouldBeGreaterThanOrEqualTo(atLeast);
        foreach (var header in headers)
            ReadToEnd(Path.GetDirectoryName(header)!, Path.GetFileNameWithoutExtension(header)).Notices
                .ShouldAllBe(notice => notice.Kind == RecordingNoticeKind.Uncalibrated, header);
    }

    // The data index says so: in many headers the first sample differs, and the checksum fields are 0.
    [Fact]
    public void Read_Challenge2017_ReportsInitialValuesAndChecksumsAndReadsOn()
    {
        var headers = Directory.GetFiles(RealData.Folder("challenge-2017"), "*.hea", SearchOption.AllDirectories);
        var kinds = new HashSet<RecordingNoticeKind>();
        foreach (var header in headers)
            kinds.UnionWith(ReadToEnd(Path.GetDirectoryName(header)!, Path.GetFileNameWithoutExtension(header)).Notices.Select(notice => notice.Kind));
        kinds.Order().ShouldBe([RecordingNoticeKind.InitialValueDiffers, RecordingNoticeKind.NotVerified]);
    }

    private static (long Frames, IReadOnlyList<RecordingNotice> Notices) ReadToEnd(string folder, string record)
    {
        var files = new DirectoryFiles(folder);
        int[] all = [.. WfdbRecording.ReadHeader(files, record).Signals.Index().Select(signal => signal.Index)];
        using var reader = WfdbRecordingReader.Open(files, record, all);
        var buffers = all.Select(_ => new SampleBuffer(4096)).ToArray();
        var frames = 0L;
        while (reader.Read(4096, buffers) is var read and > 0) frames += read;
        return (frames, reader.Notices);
    }

    private static float?[][] Physical(string folder, string record, int mostFrames = int.MaxValue)
    {
        var files = new DirectoryFiles(folder);
        int[] all = [.. WfdbRecording.ReadHeader(files, record).Signals.Index().Select(signal => signal.Index)];
        using var reader = WfdbRecordingReader.Open(files, record, all);
        return Recordings.ReadAll(reader, all.Length, mostFrames: mostFrames);
    }

    private static void ShouldEqualAdc(string folder, string record, int[]? selected, IEnumerable<string> golden, int? column)
    {
        var files = new DirectoryFiles(folder);
        selected ??= [.. WfdbRecording.ReadHeader(files, record).Signals.Index().Select(signal => signal.Index)];
        using var reader = WfdbRecordingReader.Open(files, record, selected);
        var adc = selected.Select(_ => new int[1000]).ToArray();
        var count = reader.ReadAdc(1000, adc);
        var lines = golden.Select(Columns).ToArray();
        count.ShouldBe(lines.Length, record);
        for (var i = 0; i < count; i++)
        {
            var expected = column is { } one ? [lines[i][1 + one]] : lines[i][1..];
            adc.Select(signal => signal[i].ToString(CultureInfo.InvariantCulture)).ShouldBe(expected, customMessage: $"{record}, frame {i}");
        }
    }

    // rdsamp prints three decimals of the double value, and "-" where there is none: half a unit of the third decimal, and float precision.
    private static void ShouldPrintAs(float?[][] samples, int frame, string[] columns, string file)
    {
        columns.Length.ShouldBe(1 + samples.Length, file);
        for (var signal = 0; signal < samples.Length; signal++)
        {
            var where = $"{file}, frame {frame}, signal {signal}";
            if (columns[1 + signal] == "-") samples[signal][frame].ShouldBeNull(where);
            else samples[signal][frame]!.Value.ShouldBe(float.Parse(columns[1 + signal], CultureInfo.InvariantCulture), 0.000_501, where);
        }
    }

    private static string[] Columns(string line) => line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
}
