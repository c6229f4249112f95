using SaMD.Files;
using SaMD.Signals;
using SaMD.TestKit;
using SaMD.Validation.Datasets;

namespace SaMD.Validation.Tests.Datasets;

/// <summary>What manifests say of what is not here, and of records that stand elsewhere.</summary>
[Verifies("SRS-PLAT-011")]
public sealed class ManifestAccessTests
{
    private const string Inline = """
        persons: known
        partitions:
          development: [a1, a2]
          validation: [b1]
        exclusions:
          - { records: [c1], reason: paced }
        records:
          - { name: a1, person: p1, sex: male, age: 39 }
          - { name: a2, person: p1, sex: female, age: 40 }
          - { name: b1, person: p2 }
          - { name: c1, person: p3, sex: unknown, age: unknown }
        """;

    private const string FromFile = """
        persons: known
        exclusions:
          - { records: [c1], reason: paced }
        records: { file: small.records.csv }
        """;

    private const string Listed = """
        persons: unknown
        records: { listed: "*.hea", partition: validation }
        """;

    private const string Table = "name,person,partition,sex,age\na1,p1,development,male,39\r\na2,p1,development,female,40\n\nb1,p2,validation,,\nc1,p3,,unknown,unknown\n";

    private static string Yaml(string records, string more = "") => SmallManifest.Yaml.Replace(Inline, records, StringComparison.Ordinal) + more;

    private static (DatasetManifest? Manifest, IReadOnlyList<Fault> Faults) Read(string yaml, string table = Table, string? digests = null)
    {
        using var folder = new TemporaryFolder();
        folder.Write("small.records.csv", table);
        return SmallManifest.Read(folder, yaml, digests);
    }

    private static DatasetManifest Whole(string yaml, string table = Table, string? digests = null)
    {
        var (manifest, faults) = Read(yaml, table, digests);
        faults.ShouldBeEmpty();
        return manifest!;
    }

    [Fact]
    public void Records_InAFile_AreThoseThatStandInTheManifest()
    {
        using var folder = new TemporaryFolder();
        var inline = SmallManifest.Whole(folder).Records;
        var records = Whole(Yaml(FromFile)).Records;
        records.Select(Facts).ShouldBe(inline.Select(Facts));
        records[2].Place.ToString().ShouldBe("datasets/small.records.csv:5:1");

        static object Facts(DatasetRecord record) => (record.Name, record.Person, record.Partition, string.Join("|", record.Strata.Values));
    }

    [Fact]
    public void Digest_OneByteOfTheFileOfRecords_ChangesIt() =>
        Whole(Yaml(FromFile), Table.Replace("male,39", "male,38", StringComparison.Ordinal)).Digest.ShouldNotBe(Whole(Yaml(FromFile)).Digest);

    [Theory]
    [InlineData("b1,p2,validation", "b1,p2,validaton", "datasets/small.records.csv:5:7: 'partition' is 'validaton'. Did you mean 'validation'?")]
    [InlineData("male,39", "male,forty", "datasets/small.records.csv:2:24: 'age' is 'forty'; a finite number")]
    [InlineData("a2,p1", "a1,p1", "datasets/small.records.csv:3:1: The record 'a1' stands here a second time, first at line 2.")]
    [InlineData("a2,p1", "a2,", "datasets/small.records.csv:3:1: 'person' is missing")]
    [InlineData("b1,p2,validation,,", "b1,p2,validation", "datasets/small.records.csv:5:1: The line has 3 fields, the heading 5.")]
    [InlineData("b1,p2,validation", "b1,p2,", "datasets/small.records.csv:5:1: The record 'b1' is in no partition and not excluded")]
    [InlineData("b1,p2", "b1,p1", "datasets/small.records.csv:5:1: The person 'p1' is in two partitions")]
    [InlineData("name,person", "name,persn", "datasets/small.records.csv:2:4: Unknown key 'persn'. Did you mean 'person'?")]
    [InlineData("sex,age", "sex,sex", "datasets/small.records.csv:1:1: The heading has the column 'sex' twice.")]
    [InlineData("sex,age", "sex,", "datasets/small.records.csv:1:1: The heading has a column without a name.")]
    [InlineData("a1,p1", "../a1,p1", "datasets/small.records.csv:2:1: The record's name '../a1' is not taken")]
    public void Records_OneThingWrongInTheFile_NamesItsPlace(string old, string replacement, string message)
    {
        Table.ShouldContain(old);
        var (manifest, faults) = Read(Yaml(FromFile), Table.Replace(old, replacement, StringComparison.Ordinal));
        manifest.ShouldBeNull();
        faults.Select(fault => fault.ToString()).ShouldContain(fault => fault.StartsWith(message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("records: { file: none.csv }", "The list of records cannot be read:")]
    [InlineData("records: { file: ../small.records.csv }", "it must stay below its folder")]
    [InlineData("records: { file: small.records.csv, listed: \"*.hea\", partition: stress }", "'records' needs a list of records, or either 'file'")]
    [InlineData("records: { }", "'records' needs a list of records, or either 'file'")]
    [InlineData("records: { listed: \"*.hea\" }", "'partition' is missing")]
    [InlineData("records: { listed: \"*.hea\", partition: stres }", "'partition' is 'stres'. Did you mean 'stress'?")]
    [InlineData("records: { listed: \"*\", partition: stress }", "a pattern that ends in the ending of one file of each record was expected")]
    [InlineData("records: { listed: \"*.hea\", partition: stress }\npartitions: { stress: [a1] }", "these name their partition where they stand.")]
    public void Records_WhereTheyStand_IsToldWrong(string records, string message) =>
        Read(Yaml("persons: unknown\n" + records)).Faults.ShouldContain(fault => fault.Message.Contains(message, StringComparison.Ordinal));

    [Fact]
    public void Records_Listed_AreTheFilesThatTheDatasetLists()
    {
        var manifest = Whole(Yaml(Listed));
        manifest.Records.Select(record => (record.Name, record.Partition, record.Strata["sex"])).ShouldBe(
            new[] { "a1", "a2", "b1", "c1" }.Select(name => (name, (string?)"validation", "unknown")));
        Read(Yaml(Listed.Replace("unknown", "known", StringComparison.Ordinal))).Faults.ShouldContain(fault => fault.Message.Contains("name no persons", StringComparison.Ordinal));
    }

    [Fact]
    public void Digests_NotThereAndNotExercised_LeaveTheDatasetWithoutRecords()
    {
        using var folder = new TemporaryFolder();
        var yaml = Yaml(Listed, "exercised: false\n").Replace("digests: small.sha256", "digests: later.sha256", StringComparison.Ordinal);
        var (manifest, faults) = SmallManifest.Read(folder, yaml);
        faults.ShouldBeEmpty();
        (manifest!.HasDigests, manifest.IsExercised, manifest.Records.Count).ShouldBe((false, false, 0));
        manifest.ReportNotes[0].ShouldStartWith("Not exercised by the tests of samd");
    }

    [Fact]
    public void Digest_WrittenFromTheFolder_MakesTheDatasetWhole()
    {
        using var folder = new TemporaryFolder();
        var yaml = Yaml(Listed, "exercised: false\n").Replace("digests: small.sha256", "digests: later.sha256", StringComparison.Ordinal);
        foreach (var ending in new[] { "hea", "dat", "atr" }) folder.Write($"data/small/x/r1.{ending}", ending);
        folder.Write("data/small/SHA256SUMS.txt", $"{Sha256Digest.OfText("hea")} x/r1.hea\n");
        var manifest = SmallManifest.Read(folder, yaml).Manifest!;
        var locator = new DatasetLocator([folder.File("data")], folder.Path);
        DigestListWriter.Write(locator.Locate(manifest), folder.File("later.sha256"), TestContext.Current.CancellationToken).ShouldBe(3);
        File.ReadAllText(folder.File("later.sha256")).ShouldBe(string.Concat(new[] { "atr", "dat", "hea" }.Select(ending => $"{Sha256Digest.OfText(ending)}  x/r1.{ending}\n")));
        var whole = SmallManifest.Read(folder, yaml).Manifest!;
        whole.RecordsOf("validation").ShouldHaveSingleItem().Name.ShouldBe("x/r1");
        DatasetVerifier.Verify(locator.Locate(whole), TestContext.Current.CancellationToken).Whole.ShouldBe(3);
        Should.Throw<InputFaultException>(() => DigestListWriter.Write(locator.Locate(whole), folder.File("later.sha256"))).Message.ShouldContain("are listed already");
    }

    [Fact]
    public void Digest_NotWhatTheSourcesOwnListSays_IsRefusedAndWritesNothing()
    {
        using var folder = new TemporaryFolder();
        var yaml = Yaml(Listed, "exercised: false\n").Replace("digests: small.sha256", "digests: later.sha256", StringComparison.Ordinal);
        folder.Write("data/small/r1.hea", "hea");
        folder.Write("data/small/SHA256SUMS.txt", $"{Sha256Digest.OfText("other")} r1.hea\n");
        var located = new DatasetLocator([folder.File("data")], folder.Path).Locate(SmallManifest.Read(folder, yaml).Manifest!);
        var fault = Should.Throw<InputFaultException>(() => DigestListWriter.Write(located, folder.File("later.sha256"))).Faults.ShouldHaveSingleItem();
        (fault.Kind, fault.Place.File).ShouldBe((FaultKind.Integrity, "small/r1.hea"));
        File.Exists(folder.File("later.sha256")).ShouldBeFalse();
    }

    [Fact]
    public void Signals_None_NeedNoChannels()
    {
        var yaml = SmallManifest.Yaml.Replace("""
            channels:
              - { match: "ML*", kind: ecg, role: limb }
              - { match: "*", kind: ecg }

            """, "signals: none\n", StringComparison.Ordinal);
        Whole(yaml).HasSignals.ShouldBeFalse();
        Read(SmallManifest.Yaml + "signals: none\n").Faults.ShouldHaveSingleItem().Message.ShouldContain("'signals: none' says that there are none.");
        Read(SmallManifest.Yaml + "signals: no\n").Faults.ShouldHaveSingleItem().Message.ShouldContain("'signals' is 'no'; present (the default) or none");
    }

    [Theory]
    [InlineData("withheld: [{ partition: tst, what: sealed }]\n", "'partition' is 'tst'. Did you mean 'test'?")]
    [InlineData("withheld: [{ partition: test }]\n", "'what' is missing")]
    [InlineData("restricted-access: ask\ndownload: [{ from: \"https://example.org/\" }]\n", "'restricted-access' says that nobody may simply download this dataset")]
    [InlineData("exercised: maybe\n", "true or false was expected")]
    public void Access_OneThingWrong_IsAFault(string more, string message) =>
        Read(SmallManifest.Yaml + more).Faults.ShouldContain(fault => fault.Message.Contains(message, StringComparison.Ordinal) && fault.Place.Line > 0);

    [Fact]
    public void Withheld_IsToldInTheReport() =>
        Whole(SmallManifest.Yaml + "withheld: [{ partition: test, what: Subjects 2 and 4. }]\n").ReportNotes.ShouldContain("Withheld (test): Subjects 2 and 4.");

    /// <summary>Those that only users have: no digest list is committed, so that nothing about their files is claimed.</summary>
    [Theory]
    [InlineData("ltafdb", false)]
    [InlineData("ppg-dalia", false)]
    [InlineData("openox", true)]
    public void Committed_NotExercised_ClaimNothingAboutFiles(string id, bool restricted)
    {
        var faults = new FaultCollector();
        var manifest = ManifestReader.Read(Repository.File("validation", "datasets", $"{id}.yaml"), id, faults)!;
        faults.Faults.ShouldBeEmpty();
        (manifest.IsExercised, manifest.HasDigests, manifest.Records.Count).ShouldBe((false, false, 0));
        manifest.Notes[0].ShouldStartWith("Declared from");
        (manifest.RestrictedAccess is not null).ShouldBe(restricted);
        if (restricted) manifest.Redistribution.ShouldBe(Redistribution.None);
        RecordingFormats.Find(manifest.Format).ShouldNotBeNull();
    }
}
