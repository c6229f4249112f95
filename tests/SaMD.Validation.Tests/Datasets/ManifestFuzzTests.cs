using SaMD.Files;
using SaMD.TestKit;
using SaMD.Validation.Datasets;
using SaMD.Validation.Datasets.References;
using SaMD.Validation.Statistics;
using SaMD.Validation.Tests.Datasets.References;

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
    public void Read_SeededMutationsOfEveryReferenceAndOfRecordsInAFile_GivesAManifestOrFaultsWithPlaces()
    {
        using var folder = new TemporaryFolder();
        var random = new Xoshiro256(20_260_303);
        var inFile = ReferencesManifest.Yaml[..ReferencesManifest.Yaml.IndexOf("partitions:", StringComparison.Ordinal)]
            + "exclusions: [{ records: [c1], reason: paced }]\nrecords: { file: r.csv }\nsignals: present\nwithheld: [{ partition: test, what: sealed }]\n"
            + "download: [{ match: \"*\", from: \"https://example.org/x/\" }]\n";
        const string Table = "name,person,partition,sex,age\na1,p1,development,male,39\na2,p1,development,female,40\nb1,p2,validation,,\nc1,p3,,unknown,\n";
        var whole = 0;
        for (var i = 0; i < Mutations / 5; i++)
        {
            folder.Write("r.csv", i % 3 == 0 ? Mutated(Table, random) : Table);
            var yaml = i % 3 == 0 ? inFile : Mutated(i % 3 == 1 ? ReferencesManifest.Yaml : inFile, random);
            var (manifest, faults) = SmallManifest.Read(folder, yaml, ReferencesManifest.Digests);
            (manifest is null).ShouldBe(faults.Count > 0, yaml);
            faults.ShouldAllBe(fault => fault.Place.File.StartsWith("datasets/", StringComparison.Ordinal) && fault.Message.Length > 10);
            if (manifest is null) continue;
            whole++;
            manifest.Records.ShouldAllBe(record => manifest.FilesOf(record.Name).All(line => manifest.Digests.Find(line.Path) == line));
            manifest.Downloads.ShouldAllBe(rule => DownloadRule.MayAsk(rule.From));
        }
        whole.ShouldBeInRange(1, Mutations);
    }

    [Fact]
    public void ReferenceFiles_SeededMutations_GiveValuesOrFaultsOfIntegrity()
    {
        var random = new Xoshiro256(20_260_304);
        var labels = new LabelsSource("L.csv", true, "ID", "Label", [new LabelValue("N", "normal", null), new LabelValue("~", null, "noisy")]);
        var columns = new ColumnsSource(new PathTemplate("{name}.csv"), ["S1", "S2"], ColumnCombination.Mean, 1, new ValidRange(1, 100), new RowTimes(null, "Time", RowTimeNotation.Clock), "Halted");
        var measured = new NamedReference("m", "measurements", columns, "", null, null, new ReferenceMeasurement("spo2", "%", true, null));
        for (var i = 0; i < Mutations / 2; i++)
        {
            var text = Mutated(i % 2 == 0 ? "ID,Label\n1,\"N\n\"\n2,~\n3,N\n" : "Time,S1,S2\n 09:25:02,97.4,97\n 09:25:03,,0\n 09:25:04,98,98\nHalted,,\n", random);
            var files = new MemoryFiles(new Dictionary<string, byte[]> { ["a.csv"] = System.Text.Encoding.Latin1.GetBytes(text) });
            try
            {
                if (i % 2 == 0) LabelsReader.Read(files, labels with { File = "a.csv" }).Count.ShouldBeLessThan(10);
                else MeasurementsReader.Read(files, measured, "a").Samples.Zip(MeasurementsReader.Read(files, measured, "a").Samples.Skip(1)).ShouldAllBe(pair => pair.First.AtSeconds < pair.Second.AtSeconds && !(pair.Second.Value > 100));
            }
            catch (InputFaultException fault)
            {
                fault.Faults.ShouldAllBe(each => each.Kind == FaultKind.Integrity && each.Place.File == "a.csv", text);
            }
        }
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
