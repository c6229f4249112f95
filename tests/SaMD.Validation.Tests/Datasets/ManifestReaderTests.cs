using SaMD.TestKit;
using SaMD.Validation.Datasets;
using SaMD.Validation.Datasets.References;
using SaMD.Validation.Statistics;

namespace SaMD.Validation.Tests.Datasets;

[Verifies("SRS-PLAT-011")]
public sealed class ManifestReaderTests
{
    [Fact]
    public void Read_WholeManifest_GivesEveryPart()
    {
        using var folder = new TemporaryFolder();
        var manifest = SmallManifest.Whole(folder);
        manifest.Id.ShouldBe("small");
        manifest.Redistribution.ShouldBe(Redistribution.Derived);
        (manifest.Folder, manifest.Committed, manifest.Doi).ShouldBe(("small", false, null));
        manifest.PersonsKnown.ShouldBeTrue();
        manifest.StratumNames.ShouldBe(["sex", "age-band"]);
        manifest.Partitions.ShouldBe(["development", "validation"]);
        manifest.DeclaredDesignEffects["beats.sensitivity"].ShouldBe(new DeclaredDesignEffect(3.5, "development"));
        manifest.References.ShouldHaveSingleItem().ShouldBe(new NamedReference("atr", "beats", new AnnotatorSource(["atr"]), "two cardiologists"));
        manifest.RuleFor("MLII")!.Role.ShouldBe("limb");
        manifest.RuleFor("")!.Role.ShouldBeNull();
        manifest.Place.ToString().ShouldBe("datasets/small.yaml");
    }

    [Fact]
    public void Read_WholeManifest_GivesRecordsWithPersonPartitionAndStrata()
    {
        using var folder = new TemporaryFolder();
        var records = SmallManifest.Whole(folder).Records;
        records.Select(record => (record.Name, record.Person, record.Partition, record.Strata["sex"], record.Strata["age-band"])).ShouldBe(
        [
            ("a1", "p1", "development", "male", "young"),
            ("a2", "p1", "development", "female", "old"),
            ("b1", "p2", "validation", "unknown", "unknown"),
            ("c1", "p3", null, "unknown", "unknown"),
        ]);
        records[0].Place.ToString().ShouldBe("datasets/small.yaml:34:5");
    }

    [Fact]
    public void RecordsOf_Partition_LeavesExcludedRecordsOut()
    {
        using var folder = new TemporaryFolder();
        var yaml = SmallManifest.Yaml.Replace("[b1]", "[b1, c1]", StringComparison.Ordinal);
        var manifest = SmallManifest.Read(folder, yaml).Manifest!;
        manifest.RecordsOf("validation").Select(record => record.Name).ShouldBe(["b1"]);
        manifest.ExclusionReason("c1").ShouldBe("paced");
        manifest.ExclusionReason("b1").ShouldBeNull();
        manifest.RecordsOf("stress").ShouldBeEmpty();
    }

    [Fact]
    public void Read_OneByteChangedInEitherFile_ChangesTheDigest()
    {
        using var folder = new TemporaryFolder();
        var whole = SmallManifest.Whole(folder).Digest;
        whole.Length.ShouldBe(64);
        SmallManifest.Whole(folder).Digest.ShouldBe(whole);
        SmallManifest.Read(folder, SmallManifest.Yaml + "# more\n").Manifest!.Digest.ShouldNotBe(whole);
        SmallManifest.Read(folder, SmallManifest.Yaml, SmallManifest.Digests + new string('0', 64) + "  RECORDS\n").Manifest!.Digest.ShouldNotBe(whole);
    }

    [Theory]
    [InlineData("title: Small", "titel: Small", "datasets/small.yaml:3:1: Unknown key 'titel'. Did you mean 'title'?")]
    [InlineData("person: p2", "persn: p2", "datasets/small.yaml:36:17: Unknown key 'persn'. Did you mean 'person'?")]
    [InlineData("title: Small", "", "'title' is missing; text was expected.")]
    [InlineData("synthetic: false", "synthetic:", "'synthetic' holds nothing; give it a value or take the key away.")]
    [InlineData("redistribution: derived", "redistribution: derivd", "datasets/small.yaml:9:17: 'redistribution' is 'derivd'. Did you mean 'derived'? One of these was expected: none, derived, full.")]
    [InlineData("format: wfdb", "format: mat", "datasets/small.yaml:10:9: 'format' is 'mat'; this version reads 'wfdb', 'edf', 'bdf', 'csv'.")]
    [InlineData("id: small", "id: Small!", "datasets/small.yaml:1:5: 'id' is 'Small!'; lower-case letters")]
    [InlineData("name: a2", "name: a1", "datasets/small.yaml:35:13: The record 'a1' stands here a second time, first at line 34.")]
    [InlineData("validation: [b1]", "validation: [b1, a2]", "datasets/small.yaml:30:20: The record 'a2' is put into 'validation', and at line 29 into 'development'; a record has one partition.")]
    [InlineData("validation: [b1]", "validation: [b1, b9]", "datasets/small.yaml:30:20: 'validation' holds 'b9', which is not among 'records'.")]
    [InlineData("validation: [b1]", "validaton: [b1]", "datasets/small.yaml:30:3: Unknown key 'validaton'. Did you mean 'validation'?")]
    [InlineData("[a1, a2]", "[a1]", "datasets/small.yaml:35:5: The record 'a2' is in no partition and not excluded;")]
    [InlineData("person: p2", "person: p1", "datasets/small.yaml:36:5: The person 'p1' is in two partitions: 'b1' in 'validation', 'a1' (line 34) in 'development'.")]
    [InlineData("validation: [b1]", "smoke: [b1]", "datasets/small.yaml:30:10: 'smoke' is for made recordings; this manifest says 'synthetic: false'.")]
    [InlineData("sex: female", "sex: femal", "datasets/small.yaml:35:34: 'sex' is 'femal'. Did you mean 'female'? One of these was expected: female, male, unknown.")]
    [InlineData("age: 40", "age: forty", "datasets/small.yaml:35:47: 'age' is 'forty'; a finite number like 0.95 was expected.")]
    [InlineData("name: old, from: 40", "name: old, from: 50", "The band 'old' starts at 50; it has to start where 'young' ends, at 40.")]
    [InlineData("values: [female, male]", "values: [female, male, unknown]", "names 'unknown', which is every stratum's value where a record states none")]
    [InlineData("name: sex, values", "name: person, values", "'person' is a key of every record and cannot be a stratum.")]
    [InlineData("kind: beats", "kind: beat", "'kind' is 'beat'. Did you mean 'beats'? One of these was expected: beats, episodes, classification, measurements.")]
    [InlineData("annotator: atr", "annotator: ../atr", "'annotator' is '../atr'; the ending of a file was expected")]
    [InlineData("annotator: atr", "annotator: qrs", "datasets/small.yaml:34:5: 'datasets/small.sha256' has no line for 'a1.qrs'; add its SHA-256.")]
    [InlineData("value: 3.5", "value: 0.5", "A design effect is a number of at least 1.")]
    [InlineData("records: [c1]", "records: [c9]", "'c9' is excluded, but is not among 'records'.")]
    [InlineData("persons: known", "persons: unknown", "datasets/small.yaml:34:25: A person is named here, but the manifest says 'persons: unknown'.")]
    [InlineData("digests: small.sha256", "digests: other.sha256", "datasets/other.sha256: The list of digests cannot be read:")]
    [InlineData("digests: small.sha256", "digests: ../small.sha256", "datasets/small.yaml:12:10: 'digests' is '../small.sha256': it must stay below its folder")]
    [InlineData("folder: small", "folder: ../../etc", "datasets/small.yaml:11:9: 'folder' is '../../etc': it must stay below its folder")]
    [InlineData("folder: small", "folder: /etc", "datasets/small.yaml:11:9: 'folder' is '/etc': it must stay below its folder")]
    [InlineData("folder: small", "folder: C:\\small", "datasets/small.yaml:11:9: 'folder' is 'C:\\small': the character U+003A is not taken")]
    [InlineData("folder: small", "folder: small\ncommitted-folder: small", "leave one.")]
    [InlineData("name: a1,", "name: ../a1,", "The record's name '../a1' is not taken: it must stay below its folder")]
    [InlineData("name: a1,", "name: a1.x,", "The record's name 'a1.x' is not taken: the name of a record holds no '.'")]
    public void Read_OneThingWrong_NamesPlaceAndWhatWasMeant(string old, string replacement, string message) =>
        SmallManifest.FaultsWith(old, replacement).ShouldContain(fault => fault.Contains(message, StringComparison.Ordinal));

    [Fact]
    public void Read_SeveralThingsWrong_TellsAllAtOnce()
    {
        using var folder = new TemporaryFolder();
        var yaml = SmallManifest.Yaml.Replace("title", "titel", StringComparison.Ordinal).Replace("sex: male", "sex: man", StringComparison.Ordinal);
        var (manifest, faults) = SmallManifest.Read(folder, yaml, digests: "nonsense\n");
        manifest.ShouldBeNull();
        faults.Select(fault => fault.Place.ToString()).ShouldBe(
            ["datasets/small.yaml:1:1", "datasets/small.yaml:3:1",
             .. Twice(34), "datasets/small.yaml:34:34", .. Twice(35), .. Twice(36), .. Twice(37), "datasets/small.sha256:1"]);

        // Each record lacks the digests of its header and of its reference.
        static IEnumerable<string> Twice(int line) => Enumerable.Repeat($"datasets/small.yaml:{line}:5", 2);
    }

    [Theory]
    [InlineData("")]
    [InlineData("- a\n- b\n")]
    [InlineData("id: [small\n")]
    [InlineData("id: &a small\nversion: *a\n")]
    [InlineData("\u0000")]
    public void Read_NoMapping_IsOneFault(string yaml)
    {
        using var folder = new TemporaryFolder();
        var (manifest, faults) = SmallManifest.Read(folder, yaml);
        manifest.ShouldBeNull();
        faults.ShouldHaveSingleItem();
    }

    [Fact]
    public void Read_NoSuchFile_IsAFaultThatNamesIt()
    {
        var faults = new SaMD.Files.FaultCollector();
        ManifestReader.Read("/nowhere/small.yaml", "datasets/small.yaml", faults).ShouldBeNull();
        faults.Faults.ShouldHaveSingleItem().Place.File.ShouldBe("datasets/small.yaml");
    }
}
