using System.Runtime.InteropServices;
using System.Text;
using SaMD.Files;
using SaMD.Signals;
using SaMD.TestKit;
using SaMD.Validation.Datasets;
using SaMD.Validation.Datasets.Synthetic;
using SaMD.Validation.Datasets.Synthetic.V1;

namespace SaMD.Validation.Tests.Datasets.Synthetic;

/// <summary>The committed strips of known rhythm are what the generator makes, and have the rhythm that their label says.</summary>
public sealed class SyntheticRhythmSetTests
{
    private const int LargestSetBytes = 350_000;
    private static readonly string Folder = Repository.File("validation", "datasets", "synthetic-rhythm");

    private static IEnumerable<LabelledRecord> Records => SyntheticRhythmSet.Smoke.Concat(SyntheticRhythmSet.Conformance);

    /// <summary>Writes the set and its digests, where somebody asks for it: <c>SAMD_WRITE_SYNTHETIC=1</c>.</summary>
    [Fact]
    public void Write_WhenAskedFor_WritesTheSetAndItsDigests()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("SAMD_WRITE_SYNTHETIC") == "1", "Writes the committed recordings; set SAMD_WRITE_SYNTHETIC=1 to do it.");
        var files = SyntheticRhythmSet.Generate();
        foreach (var file in files) AtomicFile.Write(Path.Combine(Folder, file.Path), file.Bytes.Span);
        AtomicFile.WriteText(Folder + ".sha256", string.Concat(files.Select(file => $"{Sha256Digest.Of(file.Bytes.Span)}  {file.Path}\n")));
    }

    [Fact]
    public void Generate_CommittedFiles_AreTheSameBytesOrOnePlatformsRoundingApart()
    {
        var drifted = new List<string>();
        foreach (var file in SyntheticRhythmSet.Generate())
        {
            var committed = File.ReadAllBytes(Path.Combine(Folder, file.Path));
            if (file.Bytes.Span.SequenceEqual(committed)) continue;
            SyntheticDrift.IsDrift(file.Path, file.Bytes.Span, committed).ShouldBeTrue($"{file.Path} is not what the generator makes: the generator or the file was changed.");
            drifted.Add(file.Path);
        }
        Assert.SkipWhen(drifted.Count > 0, $"Platform drift ({RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}): at most one unit in {string.Join(", ", drifted)}.");
    }

    [Fact]
    public void Folder_HoldsTheSetAndNothingElse_WithinItsSize()
    {
        var committed = Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'));
        var made = SyntheticRhythmSet.Generate();
        committed.Order(StringComparer.Ordinal).ShouldBe(made.Select(file => file.Path).Order(StringComparer.Ordinal));
        made.Sum(file => (long)file.Bytes.Length).ShouldBeLessThan(LargestSetBytes);
    }

    [Fact]
    [Verifies("SRS-PLAT-015")]
    public void Headers_SayThatNoPersonWasRecorded_AndNothingOfTheRhythm()
    {
        foreach (var header in SyntheticRhythmSet.Generate().Where(file => file.Path.EndsWith(".hea", StringComparison.Ordinal)))
        {
            var text = Encoding.ASCII.GetString(header.Bytes.Span);
            text.ShouldContain("# synthetic: made by samd, not a person\n");
            foreach (var label in Records.Select(record => record.Label).Distinct()) text.ShouldNotContain(label);
        }
    }

    [Fact]
    public void Manifest_Records_AreThoseOfTheSettings()
    {
        var faults = new FaultCollector();
        var manifest = ManifestReader.Read(Folder + ".yaml", "validation/datasets/synthetic-rhythm.yaml", faults);
        faults.Faults.ShouldBeEmpty();
        manifest!.Synthetic.ShouldBeTrue();
        manifest.RecordsOf("smoke").Select(record => record.Name).ShouldBe(SyntheticRhythmSet.Smoke.Select(record => record.Name));
        manifest.RecordsOf("conformance").Select(record => record.Name).ShouldBe(SyntheticRhythmSet.Conformance.Select(record => record.Name));
        foreach (var (record, made) in manifest.Records.Zip(Records).Where(pair => pair.Second.Settings.Rhythm != RhythmKind.None))
            record.Strata["heart-rate-band"].ShouldBe(made.Settings.HeartRateBpm < 60 ? "<60" : made.Settings.HeartRateBpm < 100 ? "60-100" : ">=100");
    }

    [Fact]
    public void Seeds_AreKeptForTheSetAndUsedOnce()
    {
        var seeds = Records.Select(record => record.Settings.Seed).ToList();
        seeds.Concat(SyntheticSet.Smoke.Concat(SyntheticSet.Conformance).Select(record => record.Settings.Seed)).ShouldBeUnique();
        seeds.ShouldAllBe(seed => seed >= 1_001_000);
    }

    [Fact]
    public void Labels_AreThoseOfTheRhythmThatWasMade()
    {
        foreach (var record in Records)
        {
            var premature = EcgGenerator.Make(record.Settings).Annotations.Count(mark => mark.Code is AnnotationCode.PrematureVentricular or AnnotationCode.AtrialPremature);
            record.Label.ShouldBe(record.Settings.Rhythm switch
            {
                RhythmKind.AtrialFibrillation => "atrial-fibrillation",
                RhythmKind.None => "too-noisy",
                _ when premature > 0 => "other",
                _ => "sinus-rhythm",
            }, record.Name);
        }
    }
}
