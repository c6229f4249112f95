using SaMD.Files;
using SaMD.TestKit;
using SaMD.Validation.Datasets;
using SaMD.Validation.Statistics;

namespace SaMD.Validation.Tests.Datasets;

/// <summary>Whatever a manifest or a list of digests holds, the answer is a manifest or faults with places, never a crash.</summary>
[Verifies("SRS-PLAT-014")]
public sealed class ManifestFuzzTests
{
    private const int Mutations = 10_000;
    private static readonly string[] Splices = ["{", "}", "[", "]", ":", ": ", "- ", "\n", "\n  ", "&a ", "*a", "!!map ", "#", "\"", "'", "|", ">-", "..", "/", "\0", "é", "~", "null", "-1", "1e999", "NaN", "unknown", "? ", "---\n", "\t"];

    [Fact]
    public void Read_SeededMutations_GivesAManifestOrFaultsWithPlaces()
    {
        using var folder = new TemporaryFolder();
        var random = new Xoshiro256(20_260_101);
        var whole = 0;
        for (var i = 0; i < Mutations; i++)
        {
            var yaml = i % 4 == 3 ? SmallManifest.Yaml : Mutated(SmallManifest.Yaml, random);
            var digests = i % 4 == 3 ? Mutated(SmallManifest.Digests, random) : SmallManifest.Digests;
            var (manifest, faults) = SmallManifest.Read(folder, yaml, digests);
            (manifest is null).ShouldBe(faults.Count > 0, yaml);
            faults.All(fault => fault.Place.File.StartsWith("datasets/", StringComparison.Ordinal) && fault.Message.Length > 10).ShouldBeTrue();
            if (manifest is null) continue;
            whole++;
            new DatasetLocator([folder.Path], folder.Path).Locate(manifest).Folder.ShouldBeNull();
            manifest.Records.All(record => record.Strata.Count == manifest.StratumNames.Count).ShouldBeTrue();
        }
        whole.ShouldBeInRange(1, Mutations - 1);
    }

    [Fact]
    public void Read_CutAtEveryCharacter_GivesAManifestOrFaults()
    {
        using var folder = new TemporaryFolder();
        for (var length = 0; length < SmallManifest.Yaml.Length; length++)
        {
            var (manifest, faults) = SmallManifest.Read(folder, SmallManifest.Yaml[..length]);
            (manifest is null).ShouldBe(faults.Count > 0);
        }
    }

    private static string Mutated(string text, Xoshiro256 random)
    {
        var times = 1 + random.NextBelow(3);
        for (var i = 0; i < times && text.Length > 0; i++)
        {
            var at = random.NextBelow(text.Length);
            var length = Math.Min(random.NextBelow(12), text.Length - at);
            text = random.NextBelow(4) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, Splices[random.NextBelow(Splices.Length)]),
                2 => text.Insert(random.NextBelow(text.Length), text.Substring(at, length)),
                _ => text[..at] + (char)random.NextBelow(256) + text[(at + 1)..],
            };
        }
        return text;
    }
}
