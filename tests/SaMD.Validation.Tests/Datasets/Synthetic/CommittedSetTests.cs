using System.Text;
using SaMD.Files;
using SaMD.TestKit;
using SaMD.Validation.Datasets;

namespace SaMD.Validation.Tests.Datasets.Synthetic;

/// <summary>The committed recordings of every made set are what its generator makes.</summary>
public sealed class CommittedSetTests
{
    public static TheoryData<string> Sets => [.. CommittedSet.All.Select(set => set.Name)];

    /// <summary>Writes the sets and their digests, where somebody asks for it: <c>SAMD_WRITE_SYNTHETIC=1</c>.</summary>
    [Fact]
    public void Write_WhenAskedFor_WritesTheSetsAndTheirDigests()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("SAMD_WRITE_SYNTHETIC") == "1", "Writes the committed recordings; set SAMD_WRITE_SYNTHETIC=1 to do it.");
        foreach (var set in CommittedSet.All)
        {
            var files = set.Generate();
            foreach (var file in files) AtomicFile.Write(Path.Combine(set.Folder, file.Path), file.Bytes.Span);
            AtomicFile.WriteText(set.Folder + ".sha256", string.Concat(files.Select(file => $"{Sha256Digest.Of(file.Bytes.Span)}  {file.Path}\n")));
        }
    }

    /// <summary>Sine and exponential differ in their last bit between platforms: at most one unit of a sample may.</summary>
    [Theory]
    [MemberData(nameof(Sets))]
    public void Generate_CommittedFiles_AreTheSameBytesOrOnePlatformsRoundingApart(string name)
    {
        var drifted = CommittedSet.Named(name).Drifted();
        Assert.SkipWhen(drifted.Count > 0, $"Platform drift ({CommittedSet.Platform}): at most one unit in {string.Join(", ", drifted)}.");
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Folder_HoldsTheSetAndNothingElse_WithinItsSize(string name)
    {
        var set = CommittedSet.Named(name);
        var committed = Directory.EnumerateFiles(set.Folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(set.Folder, path).Replace('\\', '/'));
        var made = set.Generate();
        committed.Order(StringComparer.Ordinal).ShouldBe(made.Select(file => file.Path).Order(StringComparer.Ordinal));
        made.Sum(file => (long)file.Bytes.Length).ShouldBeLessThan(set.LargestBytes);
    }

    [Theory]
    [MemberData(nameof(Sets))]
    [Verifies("SRS-PLAT-015")]
    public void Headers_SayThatNoPersonWasRecorded_AndNothingOfTheLabel(string name)
    {
        foreach (var header in CommittedSet.Named(name).Generate().Where(file => file.Path.EndsWith(".hea", StringComparison.Ordinal)))
        {
            var text = Encoding.ASCII.GetString(header.Bytes.Span);
            text.ShouldContain("# synthetic: made by samd, not a person\n");
            foreach (var label in (string[])["sinus-rhythm", "atrial-fibrillation", "other", "too-noisy"]) text.ShouldNotContain(label);
        }
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Manifest_Records_AreThoseOfTheSettings(string name)
    {
        var set = CommittedSet.Named(name);
        var manifest = set.Manifest();
        manifest.Synthetic.ShouldBeTrue();
        manifest.RecordsOf("smoke").Select(record => record.Name).ShouldBe(set.Smoke);
        manifest.RecordsOf("conformance").Select(record => record.Name).ShouldBe(set.Conformance);
    }

    [Fact]
    public void Seeds_AreKeptForCommittedSetsAndUsedOnce()
    {
        foreach (var sets in CommittedSet.All.GroupBy(set => set.Generator))
        {
            var seeds = sets.SelectMany(set => set.Seeds).ToList();
            seeds.ShouldBeUnique();
            seeds.ShouldAllBe(seed => seed >= 1_000_000);
        }
    }
}
