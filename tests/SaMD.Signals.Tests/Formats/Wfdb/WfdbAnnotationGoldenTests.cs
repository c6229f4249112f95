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
        foreach (var golden in Directory.EnumerateFiles(Path.Combine(RealData.Folder("golden"), database), "*.rdann", SearchOption.AllDirectories))
        {
            var record = golden[..^".rdann".Length];
            if (!File.Exists(record + ".atr")) continue;
            AnnotationText.Ours(Read(record + ".atr", record + ".hea")).ShouldBe(AnnotationText.Golden(golden), customMessage: golden);
            compared++;
        }

        compared.ShouldBeGreaterThanOrEqualTo(atLeast);
    }

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
        foreach (var file in Directory.EnumerateFiles(Path.Combine(RealData.Folder("golden"), database), "*." + annotator, SearchOption.AllDirectories))
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
        WfdbAnnotationReader.Read(File.ReadAllBytes(file), file, FrequencyHz(header));

    private static double? StatedResolutionHz(ReadOnlySpan<byte> file)
    {
        var note = "## time resolution: "u8;
        if (file.IndexOf(note) != 4) return null;
        var number = file[(4 + note.Length)..(4 + file[2])];
        return double.Parse(number, CultureInfo.InvariantCulture);
    }

    private static double FrequencyHz(string header) =>
        double.Parse(File.ReadLines(header).First(static line => !line.StartsWith('#')).Split(' ')[2].Split('/')[0], CultureInfo.InvariantCulture);
}
