using System.Globalization;
using SaMD.Signals.Formats.Wfdb;
using SaMD.TestKit;

namespace SaMD.Signals.Tests.Formats.Wfdb;

// Expected values: `rdann -r R -a A` of WFDB 10.7.0; the commands are in each database's golden/*/COMMANDS.txt.
public sealed class WfdbAnnotationGoldenTests
{
    [Theory]
    [InlineData("mitdb", 24)]
    [InlineData("nstdb_part", 2)]
    [InlineData("afdb", 13)]
    [InlineData("syn", 32)]
    [InlineData("afpdb128", 7)]
    [InlineData("wfdbpy", 1)]
    public void Read_ReferenceAnnotations_EqualRdann(string database, int atLeast)
    {
        var compared = 0;
        foreach (var golden in WfdbData.Golden(database, "rdann"))
        {
            var record = golden[..^".rdann".Length];
            if (!File.Exists(record + ".atr")) continue;
            AnnotationText.ShouldEqual(Read(record + ".atr", record + ".hea"), golden);
            compared++;
        }

        compared.ShouldBeGreaterThanOrEqualTo(atLeast);
    }

    // 03700181.gqrsh counts in 500 ticks per second; huge.qrs lies beyond 32 bits and has no header: rdann takes 250 Hz.
    [Theory]
    [InlineData("100.atr", "100")]
    [InlineData("12726.anI", "12726")]
    [InlineData("12726.wabp", "12726")]
    [InlineData("03700181.gqrsh", "03700181")]
    [InlineData("huge.qrs", null)]
    public void Read_SampleAnnotations_EqualRdann(string name, string? record)
    {
        var file = Path.Combine(WfdbData.Samples, name);
        var golden = Path.Combine(RealData.Folder("golden"), "formats", name + ".rdann");
        var annotations = record is null
            ? WfdbAnnotationReader.Read(File.ReadAllBytes(file), file, WfdbHeader.AssumedSamplingFrequencyHz)
            : Read(file, Path.Combine(WfdbData.Samples, record + ".hea"));
        AnnotationText.ShouldEqual(annotations, golden);
    }

    [Fact]
    public void Read_WholeOfMitdb_Counts112647Annotations() => Directory.GetFiles(RealData.Folder("mitdb"), "*.atr")
        .Sum(file => Read(file, Path.ChangeExtension(file, "hea")).Count).ShouldBe(112_647);

    // The C library wrote these files, with its leading note of the time resolution: the bytes must be the same.
    [Theory]
    [InlineData("mitdb", "sqrs", 24)]
    [InlineData("mitdb", "ptb", 24)]
    [InlineData("syn", "atr", 32)]
    [InlineData("syn", "tst", 32)]
    [InlineData("mitdb", "bxbo", 24)]
    [InlineData("mitdb", "hrg", 24)]
    public void Write_AnnotationsOfFileOfTheCLibrary_GivesItsBytes(string database, string annotator, int atLeast)
    {
        var compared = 0;
        foreach (var file in WfdbData.Golden(database, annotator))
        {
            var bytes = File.ReadAllBytes(file);
            var resolutionHz = StatedResolutionHz(bytes);
            var written = WfdbAnnotationWriter.Write(WfdbAnnotationReader.Read(bytes, file, resolutionHz ?? 1), resolutionHz);
            written.AsSpan().SequenceEqual(bytes).ShouldBeTrue(file);
            compared++;
        }

        compared.ShouldBeGreaterThanOrEqualTo(atLeast);
    }

    private static IReadOnlyList<Annotation> Read(string file, string header) =>
        WfdbAnnotationReader.Read(File.ReadAllBytes(file), file, WfdbData.Header(header).SamplingFrequencyHz!.Value);

    private static double? StatedResolutionHz(ReadOnlySpan<byte> file)
    {
        var note = "## time resolution: "u8;
        if (file.IndexOf(note) != 4) return null;
        var number = file[(4 + note.Length)..(4 + file[2])];
        return double.Parse(number, CultureInfo.InvariantCulture);
    }
}
