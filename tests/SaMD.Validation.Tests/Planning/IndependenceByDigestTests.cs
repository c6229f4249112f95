using SaMD.TestKit;
using SaMD.Validation.Acceptance;
using SaMD.Validation.Datasets;
using SaMD.Validation.Planning;
using SaMD.Validation.Tests.Sealing;

namespace SaMD.Validation.Tests.Planning;

/// <summary>The same recording under other names, across partitions and datasets.</summary>
[Verifies("SRS-PLAT-028")]
public sealed class IndependenceByDigestTests
{
    [Theory]
    [InlineData("training")]
    [InlineData("tuning")]
    [InlineData("calibration")]
    public void Execute_TrainedOnTheSameBytesUnderAnotherName_RefusesTheGatingRowAndMarksTheOther(string use)
    {
        // 'elsewhere' calls v1 'x1', of a person of its own, and has it in development.
        using var workspace = new SealedWorkspace($"[{{ dataset: elsewhere, partition: development, use: {use} }}]");
        workspace.Requirements("      - { dataset: guarded, partition: validation, endpoint: classification.sensitivity, class: atrial-fibrillation, role: report-only }");
        workspace.Change(records => Rename(records), "elsewhere");
        workspace.Change(records => Restore(records));

        var outcome = workspace.Run(gate: "pull-request");

        outcome.ExitCode.ShouldBe(4);
        var rows = outcome.Results.Rows.Where(row => row.Stratum is null && row.Aggregation == "gross").ToList();
        var gating = rows.Single(row => row.Gating);
        (gating.Verdict, gating.ReasonCode).ShouldBe((Verdict.NotRun, ReasonCodes.Integrity));
        gating.Reason!.ShouldContain("p1 (guarded/v1 is the recording elsewhere/x1, by the digest of its signal)");
        var reported = rows.First(row => row.Role == "report-only");
        (reported.Verdict, reported.Independence, reported.Estimate.Value).ShouldBe((null, "NOT INDEPENDENT", 1));
        outcome.IntegrityFaults.ShouldHaveSingleItem().Place.File.ShouldBe("requirements/all.yaml");
    }

    [Fact]
    public void Execute_OtherBytesOfAnotherPerson_IsIndependent()
    {
        using var workspace = new SealedWorkspace("[{ dataset: elsewhere, partition: development, use: training }]");
        workspace.Change(records => records.Add(("x1", 99, "q1", "development", "A")), "elsewhere");
        workspace.Change(records => records.RemoveAll(record => record.Name == "x1"));
        workspace.Replace("datasets/elsewhere.yaml", "  validation: [v1, v2, v3]", "  stress: [v1, v2, v3]");

        workspace.Run(gate: "pull-request").Results.Rows.Single(row => row.Gating).Independence.ShouldBe("independent");
    }

    [Fact]
    public void Find_PersonKnownAgainByOneRecording_IsTrainedOnWithAllTheirRecordings()
    {
        // q1 of 'elsewhere' has x1, which is v1 of p1 by its bytes, in development; a second recording of p1 is trained on too.
        using var workspace = new SealedWorkspace("[{ dataset: elsewhere, partition: development, use: training }]");
        workspace.Change(records => Rename(records), "elsewhere");
        workspace.Change(records =>
        {
            Restore(records);
            records.Add(("v9", 9, "p1", "validation", "A"));
        });
        var content = workspace.Content(_ => []);
        var guarded = content.Datasets.Find("guarded")!;

        var trained = TrainedOn.Of(content.Algorithms.Versions[0].Manifest, content.Datasets);

        guarded.Records.Where(record => trained.Find(guarded, record) is not null).Select(record => record.Name).ShouldBe(["v1", "v9"]);
    }

    [Fact]
    public void SignalDigests_OfTheCommittedLists_FindTheKnownCopies()
    {
        var faults = new SaMD.Files.FaultCollector();
        var catalogue = DatasetCatalogue.Read(Repository.File("validation", "datasets"), "validation/datasets", faults);
        faults.ThrowIfAny();

        string Digest(string dataset, string record) => RecordingIdentity.SignalDigests(catalogue.Find(dataset)!, record).ShouldHaveSingleItem();

        // nstdb carries the clean record of mitdb, and two names of the challenge are one recording (sha256sum -c of the sources).
        Digest("nstdb", "118").ShouldBe(Digest("mitdb", "118"));
        Digest("challenge-2017", "training/A02/A02656").ShouldBe(Digest("challenge-2017", "training/A03/A03123"));
        Digest("nstdb", "118e00").ShouldNotBe(Digest("mitdb", "118"));
        RecordingIdentity.SignalDigests(catalogue.Find("afdb")!, "04015").ShouldBeEmpty();
    }

    private static void Rename(List<(string Name, int Value, string Person, string Partition, string Label)> records)
    {
        records.Clear();
        records.Add(("x1", 1, "q1", "development", "A"));
    }

    private static void Restore(List<(string Name, int Value, string Person, string Partition, string Label)> records)
    {
        records.Clear();
        records.AddRange([("v1", 1, "p1", "validation", "A"), ("v2", 2, "p2", "validation", "A"), ("v3", 3, "p3", "validation", "N"), ("t1", 11, "p11", "test", "A")]);
    }
}
