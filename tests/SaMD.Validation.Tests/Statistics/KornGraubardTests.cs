using SaMD.TestKit;
using SaMD.Validation.Statistics;

namespace SaMD.Validation.Tests.Statistics;

[Verifies("SRS-PLAT-002")]
public sealed class KornGraubardTests
{
    public static TheoryData<string> Cases => CaseFile.Names("korn-graubard");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Estimate_Case_GivesTheOraclesFigures(string name)
    {
        var given = CaseFile.Load("korn-graubard", name);
        var estimate = Estimate(given, Better.Higher, given.Counts());
        given.Check("value", estimate.Value);
        given.Check("estimatedDesignEffect", estimate.Details.EstimatedDesignEffect);
        given.Check("designEffect", estimate.Details.DesignEffect);
        given.Check("effectiveTrials", estimate.Details.EffectiveTrials);
        given.Check("plainLower", estimate.Details.BoundBeforeHolding ?? estimate.Interval!.Lower);
        given.Check("lower", estimate.Interval!.Lower);
        given.Check("upper", estimate.Interval.Upper);
        estimate.Method.ShouldBe(given.Output.GetProperty("kind").GetString() switch
        {
            "estimated" => "Korn-Graubard",
            "declared" => "Korn-Graubard, declared design effect",
            _ => "one-per-person Clopper-Pearson",
        });
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Estimate_LowerIsBetter_IsMirrored(string name)
    {
        var given = CaseFile.Load("korn-graubard", name);
        var mirrored = given.Counts().Select(count => count with { Successes = count.Trials - count.Successes }).ToList();
        var estimate = Estimate(given, Better.Lower, mirrored);
        (1 - estimate.Value!.Value).ShouldBe(given.Expected("value")!.Value, 1e-12);
        (1 - estimate.Interval!.Upper).ShouldBe(given.Expected("lower")!.Value, given.Tolerance);
        (1 - estimate.Interval.Lower).ShouldBe(given.Expected("upper")!.Value, given.Tolerance);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Estimate_Case_NeverClaimsMoreThanThePlainRuleOnAnyCorrection(string name)
    {
        var given = CaseFile.Load("korn-graubard", name);
        var estimate = Estimate(given, Better.Higher, given.Counts());
        var lower = estimate.Interval!.Lower;
        lower.ShouldBeLessThanOrEqualTo(estimate.Details.BoundBeforeHolding ?? lower);
        if (given.Expected("lowestOverEveryCorrection") is { } lowest) lower.ShouldBeLessThanOrEqualTo(lowest + 1e-12);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Estimate_Case_EffectiveTrialsNeverExceedTrials(string name)
    {
        var given = CaseFile.Load("korn-graubard", name);
        var details = Estimate(given, Better.Higher, given.Counts()).Details;
        details.EffectiveTrials!.Value.ShouldBeInRange(0, details.Total);
    }

    private static Estimate Estimate(CaseFile given, Better better, IReadOnlyList<ClusteredCount> counts) =>
        RateEstimator.Estimate(counts, new RateIntervalOptions
        {
            Confidence = given.Confidence(),
            Better = better,
            DeclaredDesignEffect = given.Input.GetProperty("declaredDesignEffect") is { ValueKind: System.Text.Json.JsonValueKind.Number } declared
                ? new DeclaredDesignEffect(declared.GetDouble(), "the case") : null,
            BootstrapBeside = false,
        });
}
