using SaMD.Validation.Statistics;

namespace SaMD.Validation.Tests.Statistics;

public sealed class WilsonTests : ProportionIntervalTests
{
    private protected override string Suite => "wilson";

    private protected override Interval? Of(double successes, double trials, Confidence confidence) => Wilson.Of(successes, trials, confidence);

    public static TheoryData<string> Cases => CaseFile.Names("wilson");

    public static TheoryData<string> Published => CaseFile.Names("published-intervals");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_Case_GivesTheOraclesBounds(string name) => CheckCase(name);

    [Theory]
    [MemberData(nameof(Published))]
    public void Of_PublishedCase_GivesItsBounds(string name) => CheckPublished(name, "wilson");
}
