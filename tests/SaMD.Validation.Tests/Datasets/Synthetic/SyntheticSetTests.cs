using System.Runtime.InteropServices;
using System.Text;
using SaMD.Files;
using SaMD.TestKit;
using SaMD.Validation.Datasets;
using SaMD.Validation.Datasets.Synthetic;

namespace SaMD.Validation.Tests.Datasets.Synthetic;

/// <summary>The committed recordings are what the generator makes.</summary>
public sealed class SyntheticSetTests
{
    private const int LargestSetBytes = 3_000_000;
    private static readonly string Folder = Repository.File("validation", "datasets", "synthetic");

    /// <summary>Writes the set and its digests, where somebody asks for it: <c>SAMD_WRITE_SYNTHETIC=1</c>.</summary>
    [Fact]
    public void Write_WhenAskedFor_WritesTheSetAndItsDigests()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("SAMD_WRITE_SYNTHETIC") == "1", "Writes the committed recordings; set SAMD_WRITE_SYNTHETIC=1 to do it.");
        var files = SyntheticSet.Generate();
        foreach (var file in files) AtomicFile.Write(Path.Combine(Folder, file.Path), file.Bytes.Span);
        AtomicFile.WriteText(Folder + ".sha256", string.Concat(files.Select(file => $"{Sha256Digest.Of(file.Bytes.Span)}  {file.Path}\n")));
    }

    /// <summary>Sine and exponential differ in their last bit between platforms: at most one unit of a sample may.</summary>
    [Fact]
    public void Generate_CommittedFiles_AreTheSameBytesOrOnePlatformsRoundingApart()
    {
        var drifted = new List<string>();
        foreach (var file in SyntheticSet.Generate())
        {
            var committed = File.ReadAllBytes(Path.Combine(Folder, file.Path));
            if (file.Bytes.Span.SequenceEqual(committed)) continue;
            SyntheticDrift.IsDrift(file.Path, file.Bytes.Span, committed).ShouldBeTrue($"{file.Path} is not what the generator makes: the generator or the file was changed.");
            drifted.Add(file.Path);
        }
        Assert.SkipWhen(drifted.Count > 0, $"Platform drift ({RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}): at most one unit in {string.Join(", ", drifted)}.");
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(-1, true)]
    [InlineData(2, false)]
    public void IsDrift_OneSampleMoved_IsDriftUpToOneUnit(short units, bool drift)
    {
        short[] committed = [1, 2, 3];
        short[] made = [1, (short)(2 + units), 3];
        SyntheticDrift.IsDrift("s01.dat", MemoryMarshal.AsBytes<short>(made), MemoryMarshal.AsBytes<short>(committed)).ShouldBe(drift);
        SyntheticDrift.IsDrift("s01.atr", MemoryMarshal.AsBytes<short>(made), MemoryMarshal.AsBytes<short>(committed)).ShouldBe(units == 0);
    }

    [Fact]
    public void Folder_HoldsTheSetAndNothingElse_WithinItsSize()
    {
        var committed = Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'));
        var made = SyntheticSet.Generate();
        committed.Order(StringComparer.Ordinal).ShouldBe(made.Select(file => file.Path).Order(StringComparer.Ordinal));
        made.Sum(file => (long)file.Bytes.Length).ShouldBeLessThan(LargestSetBytes);
    }

    [Fact]
    [Verifies("SRS-PLAT-015")]
    public void Headers_SayThatNoPersonWasRecorded()
    {
        foreach (var header in SyntheticSet.Generate().Where(file => file.Path.EndsWith(".hea", StringComparison.Ordinal)))
            Encoding.ASCII.GetString(header.Bytes.Span).ShouldContain("# synthetic: made by samd, not a person\n");
    }

    [Fact]
    public void Manifest_RecordsAndStrata_AreThoseOfTheSettings()
    {
        var faults = new FaultCollector();
        var manifest = ManifestReader.Read(Folder + ".yaml", "validation/datasets/synthetic.yaml", faults);
        faults.Faults.ShouldBeEmpty();
        manifest!.Synthetic.ShouldBeTrue();
        manifest.RecordsOf("smoke").Select(record => record.Name).ShouldBe(SyntheticSet.Smoke.Select(record => record.Name));
        manifest.RecordsOf("conformance").Select(record => record.Name).ShouldBe(SyntheticSet.Conformance.Select(record => record.Name));
        foreach (var (record, settings) in manifest.Records.Zip(SyntheticSet.Smoke.Concat(SyntheticSet.Conformance).Select(made => made.Settings)))
        {
            record.Strata["heart-rate-band"].ShouldBe(settings.HeartRateBpm < 60 ? "<60" : settings.HeartRateBpm < 100 ? "60-100" : ">=100");
            var kind = Kebab.Case(settings.Noise.ToString());
            record.Strata["noise"].ShouldBe(kind == "none" ? "none" : $"{kind}-{settings.SignalToNoiseDecibels}-db");
        }
    }

    [Fact]
    public void Seeds_AreKeptForTheSetAndUsedOnce()
    {
        var seeds = SyntheticSet.Smoke.Concat(SyntheticSet.Conformance).Select(record => record.Settings.Seed).ToList();
        seeds.ShouldBeUnique();
        seeds.ShouldAllBe(seed => seed >= 1_000_000);
    }
}
