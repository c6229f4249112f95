using System.Runtime.InteropServices;
using System.Text;
using SaMD.Files;
using SaMD.TestKit;
using SaMD.Validation.Datasets;
using SaMD.Validation.Datasets.Synthetic;

namespace SaMD.Validation.Tests.Datasets.Synthetic;

/// <summary>The committed optical recordings are what the generator makes.</summary>
public sealed class SyntheticPpgSetTests
{
    private const int LargestSetBytes = 700_000;
    private static readonly string Folder = Repository.File("validation", "datasets", "synthetic-ppg");

    /// <summary>Writes the set and its digests, where somebody asks for it: <c>SAMD_WRITE_SYNTHETIC=1</c>.</summary>
    [Fact]
    public void Write_WhenAskedFor_WritesTheSetAndItsDigests()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("SAMD_WRITE_SYNTHETIC") == "1", "Writes the committed recordings; set SAMD_WRITE_SYNTHETIC=1 to do it.");
        var files = SyntheticPpgSet.Generate();
        foreach (var file in files) AtomicFile.Write(Path.Combine(Folder, file.Path), file.Bytes.Span);
        AtomicFile.WriteText(Folder + ".sha256", string.Concat(files.Select(file => $"{Sha256Digest.Of(file.Bytes.Span)}  {file.Path}\n")));
    }

    /// <summary>Sine and exponential differ in their last bit between platforms: at most one unit of a sample may.</summary>
    [Fact]
    public void Generate_CommittedFiles_AreTheSameBytesOrOnePlatformsRoundingApart()
    {
        var drifted = new List<string>();
        foreach (var file in SyntheticPpgSet.Generate())
        {
            var committed = File.ReadAllBytes(Path.Combine(Folder, file.Path));
            if (file.Bytes.Span.SequenceEqual(committed)) continue;
            IsDrift(file.Path, file.Bytes.Span, committed).ShouldBeTrue($"{file.Path} is not what the generator makes: the generator or the file was changed.");
            drifted.Add(file.Path);
        }
        Assert.SkipWhen(drifted.Count > 0, $"Platform drift ({RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}): at most one unit in {string.Join(", ", drifted)}.");
    }

    [Fact]
    public void Folder_HoldsTheSetAndNothingElse_WithinItsSize()
    {
        var committed = Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'));
        var made = SyntheticPpgSet.Generate();
        committed.Order(StringComparer.Ordinal).ShouldBe(made.Select(file => file.Path).Order(StringComparer.Ordinal));
        made.Sum(file => (long)file.Bytes.Length).ShouldBeLessThan(LargestSetBytes);
    }

    [Fact]
    public void Headers_SayThatNoPersonWasRecorded()
    {
        foreach (var header in SyntheticPpgSet.Generate().Where(file => file.Path.EndsWith(".hea", StringComparison.Ordinal)))
            Encoding.ASCII.GetString(header.Bytes.Span).ShouldContain("# synthetic: made by samd, not a person\n");
    }

    [Fact]
    public void Manifest_RecordsAndStrata_AreThoseOfTheSettings()
    {
        var faults = new FaultCollector();
        var manifest = ManifestReader.Read(Folder + ".yaml", "validation/datasets/synthetic-ppg.yaml", faults);
        faults.Faults.ShouldBeEmpty();
        manifest!.Synthetic.ShouldBeTrue();
        manifest.RecordsOf("smoke").Select(record => record.Name).ShouldBe(SyntheticPpgSet.Smoke.Select(record => record.Name));
        manifest.RecordsOf("conformance").Select(record => record.Name).ShouldBe(SyntheticPpgSet.Conformance.Select(record => record.Name));
        foreach (var (record, settings) in manifest.Records.Zip(SyntheticPpgSet.Smoke.Concat(SyntheticPpgSet.Conformance).Select(made => made.Settings)))
        {
            record.Strata["heart-rate-band"].ShouldBe(settings.RestingRateBpm < 60 ? "<60" : settings.RestingRateBpm < 100 ? "60-100" : ">=100");
            record.Strata["exercise"].ShouldBe(Kebab.Case(settings.Exercise.ToString()));
        }
    }

    [Fact]
    public void Seeds_AreKeptForTheSetAndUsedOnce()
    {
        var seeds = SyntheticPpgSet.Smoke.Concat(SyntheticPpgSet.Conformance).Select(record => record.Settings.Seed).ToList();
        seeds.ShouldBeUnique();
        seeds.ShouldAllBe(seed => seed >= 1_001_000);
    }

    // A header repeats the first samples and the checksums of its signals, which move with them; beats never move.
    private static bool IsDrift(string path, ReadOnlySpan<byte> made, ReadOnlySpan<byte> committed)
    {
        if (path.EndsWith(".hea", StringComparison.Ordinal)) return WithoutSamples(made) == WithoutSamples(committed);
        if (!path.EndsWith(".dat", StringComparison.Ordinal) || made.Length != committed.Length) return false;
        var a = MemoryMarshal.Cast<byte, short>(made);
        var b = MemoryMarshal.Cast<byte, short>(committed);
        for (var i = 0; i < a.Length; i++)
            if (Math.Abs(a[i] - b[i]) > 1) return false;
        return true;
    }

    private static string WithoutSamples(ReadOnlySpan<byte> header) =>
        string.Join('\n', Encoding.ASCII.GetString(header).Split('\n').Select((line, i) =>
            i == 0 || line.Length == 0 || line[0] == '#' ? line : string.Join(' ', line.Split(' ').Where((_, field) => field is not (5 or 6)))));
}
