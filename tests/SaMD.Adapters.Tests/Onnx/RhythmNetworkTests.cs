using System.Globalization;
using SaMD.Adapters.Catalogue;
using SaMD.Contracts;
using SaMD.TestKit;

namespace SaMD.Adapters.Tests.Onnx;

/// <summary>The networks of ecg-rhythm 2.0.0 through the adapter, against what torch says of the same recordings.</summary>
public sealed class RhythmNetworkTests
{
    private const double FrequencyHz = 300;
    private static readonly string[] Names = ["sinus-rhythm", "atrial-fibrillation", "other", "poor-signal"];
    private static readonly Lazy<AlgorithmCatalogue> Catalogue = new(() => AlgorithmCatalogue.Read(Repository.Root, "algorithms"));

    private static string Training => Repository.File("algorithms", "SaMD.Algorithms", "EcgRhythm", "V2_0_0", "training");

    // Everything before and after the network is written twice, in C# and in Python: resampling, filter, windows, scale, softmax, mean.
    [Theory]
    [InlineData("ecg-rhythm@2.0.0", 1, 0.0006)]
    [InlineData("ecg-rhythm-int8@2.0.0", 5, 0.02)]
    public void Scores_EveryHundredthDevelopmentRecording_AreThoseOfTorch(string name, int firstColumn, double tolerance)
    {
        var folder = RealData.Folder("challenge-2017");
        var version = Catalogue.Value.Find(name)!;
        var rows = File.ReadLines(Path.Combine(Training, "scores.csv")).Skip(1).Select(line => line.Split(',')).ToList();
        rows.Count.ShouldBeGreaterThan(30);
        foreach (var row in rows)
        {
            var found = Run(version, folder, row[0]);
            for (var i = 0; i < Names.Length; i++)
                found.Scores.Single(score => score.Name == Names[i]).Value.ShouldBe(double.Parse(row[firstColumn + i], CultureInfo.InvariantCulture), tolerance, $"{row[0]}: {Names[i]}");
        }
    }

    [Fact]
    public void Label_EveryTwentiethDevelopmentRecording_IsMostlyThatOfBothVersions()
    {
        var folder = RealData.Folder("challenge-2017");
        var (full, eight) = (Catalogue.Value.Find("ecg-rhythm@2.0.0")!, Catalogue.Value.Find("ecg-rhythm-int8@2.0.0")!);
        var records = File.ReadLines(Path.Combine(Training, "records.csv")).Skip(1).Select(line => line.Split(',')).Where((_, i) => i % 20 == 7).ToList();
        var pairs = records.Select(row => (Reference: row[1], Full: Run(full, folder, row[0]).Label, Eight: Run(eight, folder, row[0]).Label)).ToList();

        // Held out, 84 % of those with a class were right; three standard errors of 165 recordings below.
        pairs.Count(pair => pair.Full == Named(pair.Reference)).ShouldBeGreaterThan((int)(0.75 * pairs.Count(pair => pair.Reference != "~")));
        pairs.Count(pair => pair.Full == pair.Eight).ShouldBeGreaterThan((int)(0.93 * pairs.Count));
    }

    private static string Named(string letter) => letter switch { "N" => "sinus-rhythm", "A" => "atrial-fibrillation", "O" => "other", _ => "none" };

    private static ClassificationOutput Run(AlgorithmVersion version, string folder, string record)
    {
        // MATLAB v4: 16-bit samples of 1/1000 mV after 24 bytes.
        var bytes = File.ReadAllBytes(Path.Combine(folder, "training", record[..3], record + ".mat"));
        float[] samples = [.. Enumerable.Range(12, (bytes.Length - 24) / 2).Select(i => BitConverter.ToInt16(bytes, 2 * i) / 1000f)];
        return OnnxScene.Run(version, FrequencyHz, 4096, samples).OfType<ClassificationOutput>().ShouldHaveSingleItem();
    }
}
