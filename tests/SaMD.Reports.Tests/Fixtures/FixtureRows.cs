using SaMD.Validation.Acceptance;
using SaMD.Validation.Evidence;

namespace SaMD.Reports.Tests.Fixtures;

/// <summary>Result rows with made-up figures: each verdict, an undefined figure, strata, an average, a row that is not independent.</summary>
internal static class FixtureRows
{
    private const string KornGraubard = "Korn-Graubard";

    internal static IReadOnlyList<ResultRow> Of(string dataset, bool synthetic) =>
    [
        .. Sensitivity(dataset), .. PositivePredictivity(dataset), .. HeartRate(dataset),
        .. synthetic ? Array.Empty<ResultRow>() : [NotRun()], Undefined(dataset), MeanError(dataset), Classified(dataset),
    ];

    internal static ResultRow Plain(string dataset) => new(
        "SRS-ECGHR-002/1", "SRS-ECGHR-002", 3, "primary", true, "ecg-heart-rate@1.0.0", dataset, ["validation"], "none", "first ecg", null, null,
        "beats.sensitivity", "Beat sensitivity", "1", "gross", FixtureRecords.Beats, null,
        Rate(0.998612, 0.996905, 0.999501, 20, 20, 38214, "reference beats") with { BootstrapLower = 0.997204, BootstrapUpper = 0.999488 },
        new AtLeastResult(20, null, 35000, null), new CriterionResult("at-least", 0.998, 0.990, null, "at least 99.8 %, lower bound at least 99.0 %"),
        0.000612, [], "independent", Verdict.Pass, null, null, new RowSource("requirements/ecg-heart-rate.yaml", 41));

    private static IEnumerable<ResultRow> Sensitivity(string dataset)
    {
        var gross = Plain(dataset);
        yield return gross;
        yield return Descriptive(gross, "/average", null) with { Aggregation = "average", Estimate = Average(0.998541, 20) };
        (string Stratum, double Value, int Persons)[] strata = [("sex=F", 0.999102, 9), ("sex=M", 0.998301, 10), ("sex=unknown", 1, 1), ("age-band=60-69", 0.9979961, 12)];
        foreach (var (stratum, value, persons) in strata)
        {
            var estimate = persons == 1
                ? Rate(value, null, null, 1, 1, 1773, "reference beats") with { Method = null, Warnings = ["one person: no interval"] }
                : Rate(value, value - 0.004, Math.Min(1, value + 0.0006), persons, persons, persons * 1840L, "reference beats");
            yield return Descriptive(gross, $"/{stratum}", stratum) with { Estimate = estimate };
            yield return Descriptive(gross, $"/{stratum}/average", stratum) with { Aggregation = "average", Estimate = Average(value - 0.0001, persons) };
        }
        var all = Rate(0.998871, 0.997610, 0.999536, 43, 44, 81420, "reference beats");
        var notIndependent = Descriptive(gross, "", null) with { Row = "SRS-ECGHR-002/2", Role = "report-only", Partition = ["development", "validation"], Independence = "NOT INDEPENDENT", Source = gross.Source with { Line = 49 } };
        yield return notIndependent with { Estimate = all };
        yield return notIndependent with { Row = "SRS-ECGHR-002/2/average", Aggregation = "average", Estimate = Average(0.998790, 44) };
    }

    private static IEnumerable<ResultRow> PositivePredictivity(string dataset)
    {
        var row = Plain(dataset) with
        {
            Row = "SRS-ECGHR-003/1",
            Requirement = "SRS-ECGHR-003",
            Revision = 1,
            Endpoint = "beats.positive-predictivity",
            EndpointTitle = "Beat positive predictivity",
            Estimate = Rate(0.997996, 0.995140, 0.999231, 20, 20, 38238, "detected beats") with { BootstrapLower = 0.995731, BootstrapUpper = 0.999290, Warnings = ["errors of two persons make two thirds of all: the interval may be too narrow"] },
            Margin = -0.000004,
            Verdict = Verdict.Fail,
            ReasonCode = "value-missed",
            Reason = "the estimate misses its limit",
            Deviations = ["match window 0.15 s is the profile's own; learning period 300 s instead of the profile's"],
            Profile = "ec57-2012",
            Source = new RowSource("requirements/ecg-heart-rate.yaml", 58),
        };
        yield return row;
        yield return Descriptive(row, "/average", null) with { Aggregation = "average", Estimate = Average(0.997801, 20) };
    }

    private static IEnumerable<ResultRow> HeartRate(string dataset)
    {
        var row = Plain(dataset) with
        {
            Row = "SRS-ECGHR-004/1",
            Requirement = "SRS-ECGHR-004",
            Revision = 1,
            Role = "secondary",
            Endpoint = "hr.within",
            EndpointTitle = "Heart rate within the larger of 10 % and 5 bpm",
            Comparator = FixtureRecords.HeartRate,
            Reference = "beats",
            Estimate = Rate(0.981204, 0.958310, 0.993417, 19, 19, 28500, "pairs"),
            AtLeast = new AtLeastResult(20, null, null, 20000),
            Criterion = new CriterionResult("at-least", null, 0.97, null, "lower bound at least 97 %"),
            Margin = -0.01169,
            Verdict = Verdict.Inconclusive,
            ReasonCode = "straddles",
            Reason = "criterion NOT met (interval straddles the limit)",
            Source = new RowSource("requirements/ecg-heart-rate.yaml", 74),
        };
        yield return row;
        yield return Descriptive(row, "/average", null) with { Aggregation = "average", Estimate = Average(0.980911, 19) };
    }

    private static ResultRow NotRun() => Plain("fixture-strips") with
    {
        Row = "SRS-ECGHR-005/1",
        Requirement = "SRS-ECGHR-005",
        Revision = 2,
        Role = "secondary",
        Endpoint = "hr.availability",
        EndpointTitle = "Share of time with a heart rate",
        Comparator = FixtureRecords.HeartRate,
        Estimate = Nothing("not run: 3 of 12 records are absent"),
        AtLeast = null,
        Margin = null,
        Independence = "independence at record level only",
        Criterion = new CriterionResult("at-least", 0.95, null, null, "at least 95 %"),
        Verdict = Verdict.NotRun,
        ReasonCode = "absent",
        Reason = "records A00003, A00007, A00011 of fixture-strips are absent",
        Source = new RowSource("requirements/ecg-heart-rate.yaml", 88),
    };

    private static ResultRow Undefined(string dataset) => Plain(dataset) with
    {
        Row = "SRS-ECGHR-006/1",
        Requirement = "SRS-ECGHR-006",
        Revision = 1,
        Role = "secondary",
        Endpoint = "beats.vf-sensitivity",
        EndpointTitle = "Ventricular flutter sensitivity",
        Estimate = Nothing("no reference event: 0/0") with { Subjects = 20, Recordings = 20, EventsName = "reference episodes" },
        AtLeast = null,
        Margin = null,
        Criterion = new CriterionResult("at-least", null, 0.75, null, "lower bound at least 75 %"),
        Verdict = Verdict.Inconclusive,
        ReasonCode = "undefined",
        Reason = "undefined: no reference event",
        Source = new RowSource("requirements/ecg-heart-rate.yaml", 101),
    };

    private static ResultRow MeanError(string dataset) => Plain(dataset) with
    {
        Row = "SRS-ECGHR-007/1",
        Requirement = "SRS-ECGHR-007",
        Revision = 1,
        Role = "exploratory",
        Endpoint = "hr.mean-error",
        EndpointTitle = "Mean error of the heart rate",
        Unit = "bpm",
        Comparator = FixtureRecords.HeartRate,
        Reference = "beats",
        AtLeast = null,
        Margin = 1.58,
        Estimate = Rate(-0.42, -1.07, 0.23, 20, 20, 28500, "pairs") with { Method = "subject bootstrap, percentile", Numerator = null, Denominator = null, DesignEffect = null, EffectiveSize = null },
        Criterion = new CriterionResult("at-most", 2, null, null, "at most 2 bpm"),
        Verdict = Verdict.Pass,
        Source = new RowSource("requirements/ecg-heart-rate.yaml", 114),
    };

    private static ResultRow Classified(string dataset) => Plain(dataset) with
    {
        Row = "SRS-ECGHR-007/2",
        Requirement = "SRS-ECGHR-007",
        Revision = 1,
        Role = "report-only",
        Endpoint = "classification.f1",
        EndpointTitle = "F1",
        Comparator = new ComparatorResult("classification", "exact", ["class = A against N, O", "no call = not counted"]),
        Reference = "labels",
        AtLeast = null,
        Criterion = null,
        Margin = null,
        Verdict = null,
        Gating = false,
        Profile = "fixture-draft",
        Estimate = Rate(0.8, 0.61, 0.93, 20, 20, 20, "recordings") with { Method = "jackknife over persons, Student's t", Numerator = null, Denominator = null },
        Source = new RowSource("requirements/ecg-heart-rate.yaml", 125),
        Confusion = new ConfusionResult(["A", "N", "O"], ["A", "N", "O", "no call"], [[6, 1, 0, 1], [1, 7, 0, 0], [1, 0, 2, 1]]),
    };

    private static ResultRow Descriptive(ResultRow row, string suffix, string? stratum) => row with
    {
        Row = row.Row + suffix,
        Stratum = stratum,
        Gating = false,
        AtLeast = null,
        Criterion = null,
        Margin = null,
        Verdict = null,
        ReasonCode = null,
        Reason = null,
        Deviations = [],
    };

    private static EstimateResult Rate(double value, double? lower, double? upper, int subjects, int recordings, long events, string name) => new(
        value, null, lower, upper, 0.95, "two", KornGraubard, "person", 3.82, Math.Round(events / 3.82), "5eed0000000000a1", null, null,
        Math.Round(value * events), events, subjects, recordings, events, name, []);

    private static EstimateResult Average(double value, int recordings) => new(
        value, null, null, null, null, null, null, "person", null, null, null, null, null, null, null, recordings, recordings, 0, "recordings", []);

    private static EstimateResult Nothing(string reason) => new(
        null, reason, null, null, null, null, null, "recording", null, null, null, null, null, null, null, 0, 0, 0, "pairs", []);
}
