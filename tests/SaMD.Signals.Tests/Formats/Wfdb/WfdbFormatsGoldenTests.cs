using System.Globalization;
using SaMD.Files;
using SaMD.Signals.Formats.Wfdb;
using SaMD.TestKit;

namespace SaMD.Signals.Tests.Formats.Wfdb;

/// <summary>
/// Every record of wfdb-python's sample data that the reference library reads, against its output (rdsamp of WFDB 10.7.0; the commands are in
/// golden/formats/COMMANDS.txt): all signal formats, FLAC, skews, several segments, several frequencies.
/// </summary>
[Verifies("SRS-PLAT-021")]
public sealed class WfdbFormatsGoldenTests
{
    // EDF files, which WFDB reads, too; they have readers and tests of their own.
    private static readonly string[] Edf = ["n16", "SC4001E0-PSG", "test_generator_2", "wave_4"];

    public static TheoryData<string> Records
    {
        get
        {
            var records = new TheoryData<string>();
            if (RealData.TryFolder("golden") is not { } folder) return records;
            foreach (var file in Directory.GetFiles(Path.Combine(folder, "formats"), "*.rdsampP").Order(StringComparer.Ordinal))
                records.Add(Path.GetFileNameWithoutExtension(file));
            return records;
        }
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void Read_SampleRecord_EqualsRdsamp(string record)
    {
        if (WfdbData.SampleFolder(record) is not { } folder)
        {
            // Said by name, so that none is passed over unseen.
            Edf.ShouldContain(record.Split('.')[0], $"no header for '{record}'");
            return;
        }

        var golden = Path.Combine(RealData.Folder("golden"), "formats", record);
        // The layout of a record of several segments describes signals and holds none: rdsamp prints a heading and no line.
        if (record.EndsWith("_layout", StringComparison.Ordinal))
        {
            File.ReadLines(golden + ".rdsampP").Count().ShouldBe(2);
            Should.Throw<InputFaultException>(() => ReadAll(folder, record, 1)).Faults.ShouldHaveSingleItem().Kind.ShouldBe(FaultKind.Absent);
            return;
        }

        var (description, signals) = ReadAll(folder, record, 200);
        if (description.Channels.All(static channel => channel.SamplesPerFrame == 1))
        {
            var lines = File.ReadLines(golden + ".rdsampP").Skip(2).Select(Columns).ToList();
            lines.Count.ShouldBeGreaterThan(0);
            for (var i = 0; i < lines.Count; i++) ShouldPrintAs(signals, i, lines[i], record);
            return;
        }

        // Several frequencies: -H prints every sample at the highest of them, lower ones held; as ADC values.
        var adc = Gains(folder, record);
        var most = description.Channels.Max(static channel => channel.SamplesPerFrame);
        foreach (var (row, columns) in File.ReadLines(golden + ".rdsampH").Select(Columns).Index())
            for (var signal = 0; signal < signals.Length; signal++)
            {
                var count = description.Channels[signal].SamplesPerFrame;
                var (frame, within) = Math.DivRem(row, most);
                var value = signals[signal][(frame * count) + (within * count / most)];
                var where = $"{record}, row {row}, signal {signal}";
                if (value is null) columns[1 + signal].ShouldBe("-32768", where);
                else ((long)Math.Round((value.Value * adc[signal].Gain) + adc[signal].Baseline)).ToString(CultureInfo.InvariantCulture).ShouldBe(columns[1 + signal], where);
            }
    }

    [Fact]
    public void Records_AreAllThatTheReferenceLibraryReads() => Records.Count.ShouldBeGreaterThanOrEqualTo(40);

    private static (RecordingDescription Description, float?[][] Signals) ReadAll(string folder, string record, int frames)
    {
        var files = new DirectoryFiles(folder);
        var description = WfdbRecording.Describe(files, record);
        int[] all = [.. Enumerable.Range(0, description.Channels.Count)];
        using var reader = WfdbRecording.Open(files, record, all);
        var buffers = description.Channels.Select(channel => new SampleBuffer(frames * channel.SamplesPerFrame)).ToArray();
        reader.Read(frames, buffers);
        return (description, [.. buffers.Select(Recordings.Values)]);
    }

    private static (double Gain, int Baseline)[] Gains(string folder, string record)
    {
        var files = new DirectoryFiles(folder);
        var header = WfdbRecording.ReadHeader(files, record);
        if (header.Segments is { } segments) header = WfdbRecording.ReadHeader(files, segments[0].RecordName);
        return [.. header.Signals.Select(signal => (signal.GainOrAssumed, signal.BaselineOrAssumed))];
    }

    // rdsamp prints three decimals, or more for finer units, of the double value; "-" where there is none.
    private static void ShouldPrintAs(float?[][] samples, int frame, string[] columns, string record)
    {
        columns.Length.ShouldBe(1 + samples.Length, record);
        for (var signal = 0; signal < samples.Length; signal++)
        {
            var where = $"{record}, frame {frame}, signal {signal}";
            if (columns[1 + signal] == "-") samples[signal][frame].ShouldBeNull(where);
            else
            {
                var expected = double.Parse(columns[1 + signal], CultureInfo.InvariantCulture);
                ((double)samples[signal][frame]!.Value).ShouldBe(expected, 0.000_501 + (1e-6 * Math.Abs(expected)), where);
            }
        }
    }

    private static string[] Columns(string line) => line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
}
