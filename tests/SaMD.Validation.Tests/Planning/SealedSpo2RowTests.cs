using SaMD.Files;
using SaMD.TestKit;
using SaMD.Validation.Acceptance;
using SaMD.Validation.Datasets;
using SaMD.Validation.Estimation;
using SaMD.Validation.Planning;
using SaMD.Validation.Runs;
using SaMD.Validation.Statistics;

namespace SaMD.Validation.Tests.Planning;

/// <summary>The accuracy of spo2 is judged on sealed persons, who are not here, and three of them can show a failure but never a pass.</summary>
public sealed class SealedSpo2RowTests
{
    [Fact]
    [Verifies("SRS-PLAT-004")]
    public void Evaluate_SealedPersonsAreElsewhere_IsNotRunWithWhatIsMissing()
    {
        foreach (var row in Sealed())
        {
            row.Records.ShouldBeEmpty();
            var result = new RowEvaluator([], new HashSet<string>()).Evaluate(row).ShouldHaveSingleItem();
            (result.Verdict, result.ReasonCode).ShouldBe((Verdict.NotRun, "absent"));
            result.Reason!.ShouldContain("Subjects 100002, 100004 and 100006 are sealed");
        }
    }

    /// <summary>Limit, range and numbers: the guidance of 2013, reflectance.</summary>
    [Fact]
    public void Make_AccuracyRow_HasTheValuesOfItsProfile()
    {
        var row = Sealed().Single(planned => planned.Endpoint.Name == "spo2.arms");
        row.Gating.ShouldBeTrue();
        row.Verification.Accept!.Value.ShouldBe(3.5);
        (row.Verification.AtLeast!.Subjects, row.Verification.AtLeast.Pairs).ShouldBe((10, 200));
        (row.Settings.Options.Range!.From, row.Settings.Options.Range.To).ShouldBe((70, 100));
        row.Deviations.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(3, 2.0, Verdict.Inconclusive)]
    [InlineData(3, 3.5, Verdict.Inconclusive)]
    [InlineData(3, 3.6, Verdict.Fail)]
    [InlineData(9, 2.0, Verdict.Inconclusive)]
    [InlineData(10, 2.0, Verdict.Pass)]
    [InlineData(10, 3.6, Verdict.Fail)]
    [Verifies("SRS-PLAT-004")]
    public void Verdict_FewerThanTenPersons_CanFailAndNeverPass(int persons, double arms, Verdict verdict)
    {
        var row = Sealed().Single(planned => planned.Endpoint.Name == "spo2.arms");
        var estimate = new Estimate
        {
            Value = arms,
            Interval = null,
            UndefinedReason = "an interval decides nothing here",
            Method = "none",
            RequestedMethod = IntervalMethod.KornGraubard,
            Confidence = Confidence.Default,
            Details = new IntervalDetails { Clusters = persons, Total = 900 * persons },
        };
        var least = row.Verification.AtLeast!;
        Judge.Verdict(
            estimate, CriterionRules.Of(row.Endpoint, row.Verification.Accept!), new EvidenceCounts(persons, 2 * persons, 900 * persons),
            new MinimumEvidence((int?)least.Subjects, (int?)least.Recordings, least.Pairs, "pairs")).Verdict.ShouldBe(verdict);
    }

    [Fact]
    public void Dataset_Notes_SayThatTheReferenceIsAnotherOximeter() =>
        Sealed().First().Dataset.ReportNotes.ShouldContain(note => note.Contains("another oximeter (a transfer standard), not arterial SaO2", StringComparison.Ordinal));

    private static List<PlannedRow> Sealed()
    {
        var content = WorkspaceContent.Read(Workspace.Read(Repository.Root));
        var plan = Planner.Make(new PlanRequest(
            content.Workspace.GateNamed("release"), content.Requirements, content.Algorithms, content.Datasets,
            new DatasetLocator([Repository.File("data")], content.Datasets.Folder).Locate, new RecordingIndex(), ["spo2"], [], []));
        var rows = plan.Rows.Where(row => row.Verification.Partitions.Contains("test")).ToList();
        rows.Select(row => row.Requirement.Id).ShouldBe(["SRS-SPO2-001", "SRS-SPO2-002"]);
        return rows;
    }
}
