using System.Globalization;
using SaMD.Signals.Formats.Wfdb;
using SaMD.TestKit;

namespace SaMD.Signals.Tests.Formats.Wfdb;

// Expected values: `wfdbdesc R` of WFDB 10.7.0, which prints the defaults of absent fields too.
public sealed class WfdbHeaderGoldenTests
{
    [Theory]
    [InlineData("mitdb", 24)]
    [InlineData("nstdb_part", 2)]
    [InlineData("afdb", 13)]
    [InlineData("afpdb128", 7)]
    [InlineData("syn", 32)]
    [InlineData("formats", 39)]
    public void Read_RealHeader_SaysWhatWfdbdescSays(string database, int atLeast)
    {
        var compared = 0;
        foreach (var golden in WfdbData.Golden(database, "wfdbdesc"))
        {
            var record = Path.GetFileNameWithoutExtension(golden);
            var folder = database == "formats" ? WfdbData.SampleFolder(record) : Path.GetDirectoryName(golden);
            var expected = File.ReadAllLines(golden);
            // A layout describes signals that lie in no file; wfdbdesc leaves fields out for them.
            if (folder is null || record.EndsWith("_layout", StringComparison.Ordinal) || expected.Any(line => line.Contains("multi-segment", StringComparison.Ordinal))) continue;
            Compare(WfdbData.Header(Path.Combine(folder, record + ".hea")), expected, golden);
            compared++;
        }

        compared.ShouldBeGreaterThanOrEqualTo(atLeast);
    }

    [Theory]
    [InlineData("mitdb", 48)]
    [InlineData("nstdb", 4)]
    [InlineData("ludb", 100)]
    [InlineData("bidmc", 106)]
    [InlineData("afdb", 13)]
    [InlineData("challenge-2017", 4265)]
    [InlineData("wfdb-formats", 88)]
    public void Write_RealHeader_ReadsBackTheSame(string database, int atLeast)
    {
        var files = Directory.GetFiles(RealData.Folder(database), "*.hea", SearchOption.AllDirectories);
        foreach (var file in files) WfdbHeaderWriter.Write(WfdbData.Header(file)).ShouldNotBeEmpty();
        files.Length.ShouldBeGreaterThanOrEqualTo(atLeast);
    }

    private static void Compare(WfdbHeader header, string[] golden, string file)
    {
        Field(golden, "Starting time:").ShouldBe(StartingTime(header), file);
        Field(golden, "Length:").ShouldBe(Length(header, golden), file);
        Field(golden, "Sampling frequency:").ShouldBe(General(header.SamplingFrequencyHz ?? 250) + " Hz", file);
        Notes(golden).ShouldBe(header.Comments.Select(text => text.Trim()), file);
        var starts = golden.Index().Where(line => line.Item.StartsWith("Group ", StringComparison.Ordinal)).Select(line => line.Index).ToArray();
        if (starts.Length > 0) starts.Length.ShouldBe(header.Signals.Count, file);
        for (var i = 0; i < starts.Length; i++) Compare(header.Signals[i], i, header.RecordName, golden[starts[i]..], file);
        // Where no length is stated, wfdbdesc prints no checksum.
        if (header.FrameCount is not > 0) return;
        for (var i = 0; i < starts.Length; i++)
            Field(golden[starts[i]..], "Checksum:").ShouldBe(Whole(header.Signals[i].Checksum ?? 0), file);
    }

    private static void Compare(WfdbSignal signal, int index, string record, string[] golden, string file)
    {
        Field(golden, "File:").ShouldBe(signal.FileName == "~" ? "[none]" : signal.FileName, file);
        Field(golden, "Description:").ShouldBe((signal.Description ?? $"record {record}, signal {index}").Trim(), file);
        Field(golden, "Gain:").ShouldBe((signal.IsCalibrated ? "" : "uncalibrated; assume ") + $"{General(signal.GainOrAssumed)} adu/{signal.UnitOrAssumed}", file);
        Field(golden, "Initial value:").ShouldBe(Whole(signal.InitialValue ?? signal.AdcZero ?? 0), file);
        var samples = signal.SamplesPerFrame is > 1 ? $" ({signal.SamplesPerFrame} samples per frame)" : "";
        Field(golden, "Storage format:").ShouldBe(signal.Format + samples, file);
        Field(golden, "ADC zero:").ShouldBe(Whole(signal.AdcZero ?? 0), file);
        Field(golden, "Baseline:").ShouldBe(Whole(signal.BaselineOrAssumed), file);
        if (signal.AdcResolutionBits is > 0) Field(golden, "ADC resolution:").ShouldBe($"{signal.AdcResolutionBits} bits", file);
    }

    private static string StartingTime(WfdbHeader header) => header.BaseTime is not { } time
        ? "not specified"
        : string.Create(CultureInfo.InvariantCulture, $"[{time:hh\\:mm\\:ss\\.fff}{header.BaseDate?.ToString(" dd/MM/yyyy", CultureInfo.InvariantCulture)}]");

    private static string Length(WfdbHeader header, string[] golden) => header switch
    {
        { FrameCount: > 0 } => Field(golden, "Length:").Split(" (")[0] + $" ({header.FrameCount} sample intervals)",
        { Signals.Count: 0 } => "0 (0 sample intervals)",
        _ => "not specified",
    };

    private static string Field(string[] golden, string name) =>
        golden.First(line => line.TrimStart().StartsWith(name, StringComparison.Ordinal)).TrimStart()[name.Length..].Trim();

    private static IEnumerable<string> Notes(string[] golden) => golden.Length < 2 || golden[1] != "Notes"
        ? []
        : golden.Skip(3).TakeWhile(line => line != "=====").Select(line => line.Trim());

    // As C prints a number by default with 12 digits.
    private static string General(double value) => value.ToString("G12", CultureInfo.InvariantCulture).Replace("E", "e", StringComparison.Ordinal);

    private static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);
}
