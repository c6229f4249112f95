using SaMD.Contracts;
using SaMD.TestKit;
using SaMD.Validation.Evidence;

namespace SaMD.Validation.Tests.Execution.Scripted;

/// <summary>Scripted outputs from the plan to the results. Every expected figure is counted by hand from the script.</summary>
[Verifies("SRS-PLAT-022")]
public sealed class PipelineTests
{
    private const string Af = "atrial-fibrillation";
    private const string Sinus = "sinus-rhythm";

    private const string Classes = """
        endpoint: classification.sensitivity, class: atrial-fibrillation, against: [sinus-rhythm]
        endpoint: classification.specificity, class: atrial-fibrillation, against: [sinus-rhythm]
        endpoint: classification.f1, class: atrial-fibrillation, against: [sinus-rhythm]
        endpoint: classification.sensitivity, class: atrial-fibrillation, against: [sinus-rhythm], inconclusive-as: wrong
        endpoint: classification.f1, class: atrial-fibrillation, against: [sinus-rhythm], inconclusive-as: wrong
        endpoint: classification.positive-predictive-value, class: atrial-fibrillation, against: [sinus-rhythm], prevalence: 0.1
        endpoint: classification.area-under-curve, class: atrial-fibrillation, against: [sinus-rhythm]
        endpoint: classification.brier-score, class: atrial-fibrillation, against: [sinus-rhythm]
        endpoint: classification.specificity, class: atrial-fibrillation
        """;

    [Fact]
    public void Run_Classifications_AreCountedWithTheYieldAndTheOtherHandlingBeside()
    {
        var results = Run(Classes, Classified);

        // Answered: three of the four with fibrillation, all as such; of sinus rhythm three right, one wrong, and one on which it failed.
        Value(results, 1).ShouldBe(1);
        Value(results, 2).ShouldBe(3.0 / 5, 1e-12);
        Value(results, 3).ShouldBe(2.0 * 3 / ((2 * 3) + 1), 1e-12);
        Value(results, 4).ShouldBe(3.0 / 4, 1e-12);
        Value(results, 5).ShouldBe(2.0 * 3 / ((2 * 3) + 1 + 1), 1e-12);
        Value(results, 6).ShouldBe(0.1 / (0.1 + (0.9 * (2.0 / 5))), 1e-12);
        // Of others: the one called fibrillation is that of the label that is left out, so it does not count.
        Value(results, 9).ShouldBe(5.0 / 7, 1e-12);
        var beside = results.Rows.Where(row => row.Row.StartsWith("SRS-TEST-001/1/", StringComparison.Ordinal) && row.Aggregation == "gross").ToList();
        beside.ShouldContain(row => row.Endpoint == "classification.sensitivity" && Math.Abs(row.Estimate.Value!.Value - 0.75) < 1e-12);
        beside.ShouldContain(row => row.Endpoint == "classification.yield-of-class" && Math.Abs(row.Estimate.Value!.Value - 0.75) < 1e-12);
    }

    // Who repeats good values would be as accurate as it liked.
    [Theory]
    [InlineData(1, "compared")]
    [InlineData(3, "algorithm-failed")]
    public void Run_ValuesOftenerThanTheDeclaredInterval_AreAFailureOfTheAlgorithm(int times, string status)
    {
        using var workspace = new ScriptedWorkspace("endpoint: spo2.mean-error, reference: finger, pair-within: 0.5\nendpoint: spo2.availability, reference: finger");
        var results = workspace.Run(_ => Enumerable.Range(1, 60).SelectMany(second => Enumerable.Repeat(new OxygenSaturationOutput(second, second, 95, null, null), times)));

        workspace.RecordingLines().ShouldAllBe(line => line.Contains($"\"status\":\"{status}\"", StringComparison.Ordinal));
        if (times > 1) workspace.RecordingLines()[0].ShouldContain("gave 180 values of kind 'spo2' in 60 s; with 'interval-seconds: 1' at most 68 were expected");
        Value(results, 2).ShouldBe(times > 1 ? 0 : 1);
    }

    [Fact]
    public void Run_Classifications_PrintTheWholeMatrixAndWhatIsLeftOut()
    {
        var row = Row(Run(Classes, Classified), 1);

        var matrix = row.Confusion!;
        matrix.Cells.Sum(cells => cells.Sum()).ShouldBe(ScriptedWorkspace.Recordings);
        Cell(matrix, Af, Af).ShouldBe(3);
        Cell(matrix, Sinus, Sinus).ShouldBe(3);
        Cell(matrix, Sinus, Af).ShouldBe(1);
        row.Estimate.Warnings.ShouldContain("1 recordings left out by rule (Too noisy to be labelled.); 1 of them called atrial-fibrillation");
    }

    [Fact]
    public void Run_Scores_GiveTheAreaAndSayHowManyRecordingsHaveNone()
    {
        var results = Run(Classes, Classified);

        // 4 + 4 + 2 of the 12 pairs are in order.
        Value(results, 7).ShouldBe(10.0 / 12, 1e-12);
        Value(results, 8).ShouldBe(1.20 / 7, 1e-12);
        Row(results, 7).Estimate.Warnings.ShouldContain("2 of 9 recordings have no usable score and are not in this figure");
    }

    [Fact]
    public void Run_OxygenSaturation_PairsByNearestTimeOutsideTheGapsOfTheReference()
    {
        var results = Run(
            """
            endpoint: spo2.arms, reference: finger, pair-within: 0.5
            endpoint: spo2.mean-error, reference: finger, pair-within: 0.5
            endpoint: spo2.within, reference: finger, pair-within: 0.5, within: { absolute: 0.5 }
            endpoint: spo2.arms, reference: finger, pair-within: 0.5, range: { from: 96, to: 100 }
            endpoint: spo2.availability, reference: finger
            """,
            k => k == 9 ? throw new InvalidOperationException("scripted") : Enumerable.Range(1, 60).Select(at => new OxygenSaturationOutput(at, at, 95 + Error(k), null, null)));

        // The reference has 60 values from 0 s to 59 s, r01 has ten fewer; the estimate at 60 s has none near.
        var pairs = Enumerable.Range(1, 12).Where(k => k != 9).SelectMany(k => Enumerable.Repeat((double)Error(k), k == 1 ? 49 : 59)).ToList();
        Row(results, 1).Estimate.Events.ShouldBe(pairs.Count);
        Value(results, 1).ShouldBe(Math.Sqrt(pairs.Average(error => error * error)), 1e-9);
        Value(results, 2).ShouldBe(pairs.Average(), 1e-9);
        Value(results, 3).ShouldBe(pairs.Count(error => error == 0) / (double)pairs.Count, 1e-9);
        Row(results, 4).Estimate.Value.ShouldBeNull();
        Row(results, 4).Estimate.Undefined.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void Run_Episodes_AreMatchedOneToOneWithLatencyAndFalseAlarms()
    {
        var results = Run(
            """
            endpoint: events.sensitivity, reference: atr, class: atrial-fibrillation
            endpoint: events.positive-predictive-value, reference: atr, class: atrial-fibrillation
            endpoint: events.duration-sensitivity, reference: atr, class: atrial-fibrillation
            endpoint: events.mean-onset-error, reference: atr, class: atrial-fibrillation
            endpoint: events.mean-latency, reference: atr, class: atrial-fibrillation
            endpoint: events.sensitivity, reference: atr, class: atrial-fibrillation, match: onsets, early: 1, late: 1
            endpoint: events.sensitivity, reference: atr, class: atrial-fibrillation, match: overlap-of-reference, overlap: 0.95
            """,
            k => k == 9 ? throw new InvalidOperationException("scripted") : Episodes(k));

        Value(results, 1).ShouldBe(8.0 / 12, 1e-12);
        Value(results, 2).ShouldBe(8.0 / 10, 1e-12);
        Value(results, 3).ShouldBe(8 * 18 / (12 * 20.0), 1e-12);
        Value(results, 4).ShouldBe(2, 1e-9);
        Value(results, 5).ShouldBe(25, 1e-9);
        // The onset is 2 s late, and 18 of 20 s overlap.
        Value(results, 6).ShouldBe(0);
        Value(results, 7).ShouldBe(0);
    }

    [Fact]
    public void Run_RowsUnderADraftProfile_TakeItsValuesAndSayWhatTheyDepartFrom()
    {
        var results = Run(
            """
            endpoint: spo2.arms, reference: finger, pair-within: 0.5, profile: fda-oximeter-2025-draft, variant: transmissive, range: { from: 80, to: 100 }
            endpoint: spo2.arms, reference: finger, pair-within: 0.5, profile: fda-oximeter-2025-draft, variant: reflectance
            endpoint: spo2.availability, reference: finger
            """,
            _ => [new OxygenSaturationOutput(10, 10, 95, null, null)]);

        Row(results, 1).Deviations.ShouldHaveSingleItem().ShouldStartWith("fda-oximeter-2025-draft: range.from is 80");
        Row(results, 2).Deviations.ShouldBeEmpty();
        Row(results, 2).Comparator.Settings.ShouldContain(setting => setting.Contains("70", StringComparison.Ordinal));
        var profile = results.Profiles.ShouldHaveSingleItem();
        (profile.Id, profile.Status, profile.FromText).ShouldBe(("fda-oximeter-2025-draft", "draft", false));
        profile.Values.ShouldContain(value => value.Endpoint == "spo2.arms" && value.Key == "accept.value" && value.Variant == "reflectance" && value.Basis == "memory");
        profile.Demands.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("endpoint: classification.f1", "'classification.f1' needs 'class'")]
    [InlineData("endpoint: classification.positive-predictive-value, class: atrial-fibrillation", "prevalence")]
    [InlineData("endpoint: classification.f1, class: atrial-fibrilation", "Did you mean 'atrial-fibrillation'?")]
    [InlineData("endpoint: spo2.availability, reference: finger, profile: fda-oximeter-2025-draft", "has variants; give 'variant'")]
    [InlineData("endpoint: spo2.availability, reference: finger, profile: fda-oximeter-2024", "is no profile")]
    [InlineData("endpoint: spo2.availability, reference: finger, overlap: 0.5", "overlap")]
    [InlineData("endpoint: events.f1, reference: atr, class: atrial-fibrillation, match: overlap-of-both", "overlap")]
    [InlineData("endpoint: spo2.availability, reference: rhythm", "'rhythm'")]
    public void Run_OptionThatDoesNotFit_IsAFaultOfTheRow(string row, string message)
    {
        var fault = Should.Throw<SaMD.Files.InputFaultException>(() => Run(row, _ => [])).Faults[0];
        fault.Message.ShouldContain(message);
        fault.Place.File.ShouldBe("requirements/all.yaml");
        fault.Place.Line.ShouldBe(16);
    }

    private static int Error(int k) => (k % 3) - 1;

    private static IEnumerable<EpisodeOutput> Episodes(int k)
    {
        if (k <= 8) yield return new EpisodeOutput(12, 33, 35, Af);
        if (k is 7 or 8) yield return new EpisodeOutput(50, 55, 56, Af);
    }

    private static IEnumerable<OutputItem> Classified(int k)
    {
        if (k == 9) throw new InvalidOperationException("scripted");
        var label = k switch { 4 => null, <= 3 or 8 or 12 => Af, 11 => "other", _ => Sinus };
        double? score = k switch { 1 => 0.9, 2 => 0.8, 3 => 0.4, 5 => 0.1, 6 => 0.2, 7 => 0.5, 8 => 0.7, _ => null };
        yield return new ClassificationOutput(60, 60, label, label is null ? InconclusiveReason.PoorSignal : null, score is { } value ? [new NamedValue(Af, value)] : [], []);
    }

    private static ResultsFile Run(string rows, Func<int, IEnumerable<OutputItem>> answers)
    {
        using var workspace = new ScriptedWorkspace(rows);
        return workspace.Run(answers);
    }

    private static long Cell(ConfusionResult matrix, string reference, string call) => matrix.Cells[Place(matrix.References, reference)][Place(matrix.Calls, call)];

    private static int Place(IReadOnlyList<string> names, string name) => names.ToList().IndexOf(name);

    private static ResultRow Row(ResultsFile results, int row) => results.Rows.Single(each => each.Row == $"SRS-TEST-001/{row}");

    private static double Value(ResultsFile results, int row) =>
        Row(results, row).Estimate.Value ?? throw new InvalidOperationException($"row {row}: {Row(results, row).Estimate.Undefined}; {Row(results, row).Reason}");
}
