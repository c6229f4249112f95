using SaMD.Validation.Statistics;

namespace SaMD.Validation.Tests.Statistics;

public sealed class RatioEstimatorTests
{
    public static TheoryData<string> Cases => CaseFile.Names("ratio-variance");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_Case_GivesTheOraclesVariance(string name)
    {
        var given = CaseFile.Load("ratio-variance", name);
        var ratio = RatioEstimator.Of(given.Counts()).ShouldNotBeNull();
        given.Check("value", ratio.Value);
        given.Check("clusters", ratio.Clusters);
        given.Check("total", ratio.Total);
        given.Check("designEffect", ratio.DesignEffect);
        // Variances are small numbers: relative.
        var expected = given.Expected("variance")!.Value;
        ratio.Variance!.Value.ShouldBe(expected, given.Tolerance * expected + 1e-30);
    }

    [Fact]
    public void Of_NoTrials_IsNull()
    {
        RatioEstimator.Of(Array.Empty<ClusteredCount>()).ShouldBeNull();
        RatioEstimator.Of([new ClusteredCount("a", 0, 0)]).ShouldBeNull();
        RatioEstimator.Of([new ClusteredSum("a", 0, 0)]).ShouldBeNull();
    }

    [Fact]
    public void Of_OneCluster_HasNoVariance()
    {
        var ratio = RatioEstimator.Of([new ClusteredCount("a", 9, 10)])!;
        (ratio.Value, ratio.Variance, ratio.DesignEffect).ShouldBe((0.9, null, null));
    }

    [Fact]
    public void Of_EachPersonSplitIntoTwoEntries_IsTheSame()
    {
        ClusteredCount[] whole = [new("a", 90, 100), new("b", 48, 50), new("c", 200, 200)];
        ClusteredCount[] split = [new("c", 150, 150), new("a", 60, 60), new("b", 48, 50), new("a", 30, 40), new("c", 50, 50)];
        RatioEstimator.Of(split).ShouldBe(RatioEstimator.Of(whole));
    }

    [Theory]
    [InlineData(11, 10)]
    [InlineData(-1, 10)]
    [InlineData(0, -1)]
    [InlineData(double.NaN, 10)]
    [InlineData(1, double.PositiveInfinity)]
    public void Of_NoCount_NamesTheCluster(double successes, double trials) =>
        Should.Throw<ArgumentException>(() => RatioEstimator.Of([new ClusteredCount("person-7", successes, trials)])).Message.ShouldContain("person-7");

    [Theory]
    [InlineData(double.NaN, 10)]
    [InlineData(1, -1)]
    [InlineData(1, 0)]
    [InlineData(1, double.NaN)]
    public void Of_NoSum_NamesTheCluster(double sum, double count) =>
        Should.Throw<ArgumentException>(() => RatioEstimator.Of([new ClusteredSum("person-7", sum, count)])).Message.ShouldContain("person-7");
}
