using System.Runtime.InteropServices;
using System.Text;
using SaMD.Files;
using SaMD.TestKit;
using SaMD.Validation.Datasets;
using SaMD.Validation.Datasets.Synthetic;

namespace SaMD.Validation.Tests.Datasets.Synthetic;

/// <summary>The committed recordings of made light are what the generator makes.</summary>
public sealed class SyntheticOximetrySetTests
{
    private const int LargestSetBytes = 400_000;

    public static TheoryData<string> Sets => ["synthetic-spo2", "synthetic-camera"];

    /// <summary>Writes the sets and their digests, where somebody asks for it: <c>SAMD_WRITE_SYNTHETIC=1</c>.</summary>
    [Theory]
    [MemberData(nameof(Sets))]
    public void Write_WhenAskedFor_WritesTheSetAndItsDigests(string set)
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("SAMD_WRITE_SYNTHETIC") == "1", "Writes the committed recordings; set SAMD_WRITE_SYNTHETIC=1 to do it.");
        foreach (var file in Made(set)) AtomicFile.Write(Path.Combine(Folder(set), file.Path), file.Bytes.Span);
        AtomicFile.WriteText(Folder(set) + ".sha256", string.Concat(Made(set).Select(file => $"{Sha256Digest.Of(file.Bytes.Span)}  {file.Path}\n")));
    }

    /// <summary>Sine and exponential differ in their last bit between platforms: at most one unit of a sample may.</summary>
    [Theory]
    [MemberData(nameof(Sets))]
    public void Generate_CommittedFiles_AreTheSameBytesOrOnePlatformsRoundingApart(string set)
    {
        var drifted = new List<string>();
        foreach (var file in Made(set))
        {
            var committed = File.ReadAllBytes(Path.Combine(Folder(set), file.Path));
            if (file.Bytes.Span.SequenceEqual(committed)) continue;
            IsDrift(file, committed).ShouldBeTrue($"{file.Path} is not what the generator makes: the generator or the file was changed.");
            drifted.Add(file.Path);
        }
        Assert.SkipWhen(drifted.Count > 0, $"Platform drift ({RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}): at most one unit in {string.Join(", ", drifted)}.");
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Folder_HoldsTheSetAndNothingElse_WithinItsSize(string set)
    {
        var committed = Directory.EnumerateFiles(Folder(set), "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Folder(set), path).Replace('\\', '/'));
        committed.Order(StringComparer.Ordinal).ShouldBe(Made(set).Select(file => file.Path).Order(StringComparer.Ordinal));
        Sets.Sum(row => Made(row.Data).Sum(file => (long)file.Bytes.Length)).ShouldBeLessThan(LargestSetBytes);
    }

    [Theory]
    [MemberData(nameof(Sets))]
    [Verifies("SRS-PLAT-015")]
    public void Headers_SayThatNoPersonWasRecorded(string set)
    {
        foreach (var header in Made(set).Where(file => file.Path.EndsWith(".hea", StringComparison.Ordinal)))
            Encoding.ASCII.GetString(header.Bytes.Span).ShouldContain("# synthetic: made by samd, not a person\n");
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Manifest_RecordsAndStrata_AreThoseOfTheSettings(string set)
    {
        var faults = new FaultCollector();
        var manifest = ManifestReader.Read(Folder(set) + ".yaml", $"validation/datasets/{set}.yaml", faults);
        faults.Faults.ShouldBeEmpty();
        manifest!.Synthetic.ShouldBeTrue();
        var records = set == "synthetic-camera" ? SyntheticOximetrySet.Camera : [.. SyntheticOximetrySet.Smoke, .. SyntheticOximetrySet.Conformance];
        manifest.Records.Select(record => record.Name).ShouldBe(records.Select(record => record.Name));
        manifest.RecordsOf("smoke").Count.ShouldBe(set == "synthetic-camera" ? 0 : SyntheticOximetrySet.Smoke.Count);
        foreach (var (record, settings) in manifest.Records.Zip(records.Select(made => made.Settings)))
        {
            record.Strata["heart-rate-band"].ShouldBe(settings.HeartRateBpm < 60 ? "<60" : settings.HeartRateBpm < 100 ? "60-100" : ">=100");
            if (set != "synthetic-camera") record.Strata["perfusion-band"].ShouldBe(settings.PerfusionPercent < 0.5 ? "<0.5" : settings.PerfusionPercent < 2 ? "0.5-2" : ">=2");
        }
    }

    [Fact]
    public void Seeds_AreKeptForCommittedSetsAndUsedOnce()
    {
        var seeds = SyntheticOximetrySet.Smoke.Concat(SyntheticOximetrySet.Conformance).Concat(SyntheticOximetrySet.Camera).Select(record => record.Settings.Seed).ToList();
        seeds.ShouldBeUnique();
        seeds.ShouldAllBe(seed => seed >= 1_000_000);
    }

    private static string Folder(string set) => Repository.File("validation", "datasets", set);

    private static IReadOnlyList<SyntheticFile> Made(string set) => set == "synthetic-camera" ? SyntheticOximetrySet.GenerateCamera() : SyntheticOximetrySet.GenerateRedInfrared();

    // A header repeats the first samples and the checksums of its signals, which move with them; the saturation never moves.
    private static bool IsDrift(SyntheticFile made, byte[] committed)
    {
        if (made.Path.EndsWith(".hea", StringComparison.Ordinal)) return WithoutSamples(made.Bytes.Span) == WithoutSamples(committed);
        if (!made.Path.EndsWith(".dat", StringComparison.Ordinal) || made.Bytes.Length != committed.Length) return false;
        var (a, b) = (MemoryMarshal.Cast<byte, short>(made.Bytes.Span).ToArray(), MemoryMarshal.Cast<byte, short>(committed).ToArray());
        return a.Zip(b).All(pair => Math.Abs(pair.First - pair.Second) <= 1);
    }

    private static string WithoutSamples(ReadOnlySpan<byte> header) => string.Join('\n', Encoding.ASCII.GetString(header).Split('\n').Select(line =>
    {
        var fields = line.Split(' ');
        if (fields.Length > 6 && fields[0].EndsWith(".dat", StringComparison.Ordinal)) (fields[5], fields[6]) = ("", "");
        return string.Join(' ', fields);
    }));
}
