using SaMD.TestKit;
using SaMD.Validation.Statistics;

namespace SaMD.Validation.Tests.Statistics;

[Verifies("SRS-PLAT-002")]
public sealed class ClopperPearsonTests : ProportionIntervalTests
{
    private protected override string Suite => "clopper-pearson";

    private protected override Interval? Of(double successes, double trials, Confidence confidence) => ClopperPearson.Of(successes, trials, confidence);

    public static TheoryData<string> Cases => CaseFile.Names("clopper-pearson");

    public static TheoryData<string> Published => CaseFile.Names("published-intervals");

    public static TheoryData<string> MinimumSizes => CaseFile.Names("minimum-n");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_Case_GivesTheOraclesBounds(string name) => CheckCase(name);

    [Theory]
    [MemberData(nameof(Published))]
    public void Of_PublishedCase_GivesItsBounds(string name) => CheckPublished(name, "clopperPearson");

    [Theory]
    [MemberData(nameof(MinimumSizes))]
    public void Of_MinimumSampleSize_IsTheFirstAboveTheGoal(string name)
    {
        var given = CaseFile.Load("minimum-n", name);
        var (goal, errors) = (given.Number("goal"), given.Number("errors"));
        var trials = given.Expected("trials")!.Value;
        ClopperPearson.Of(trials - errors, trials, Confidence.Default)!.Lower.ShouldBeGreaterThan(goal);
        ClopperPearson.Of(trials - 1 - errors, trials - 1, Confidence.Default)!.Lower.ShouldBeLessThanOrEqualTo(goal);
    }
}
