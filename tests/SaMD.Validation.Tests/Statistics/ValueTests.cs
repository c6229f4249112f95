using SaMD.Validation.Statistics;

namespace SaMD.Validation.Tests.Statistics;

public sealed class ValueTests
{
    [Theory]
    [InlineData(0.5)]
    [InlineData(1)]
    [InlineData(95)]
    [InlineData(double.NaN)]
    public void Confidence_OutOfRange_IsRefused(double level) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new Confidence(level)).Message.ShouldContain("above 0.5 and below 1");

    [Fact]
    public void Confidence_Tail_IsSharedByTwoSides()
    {
        new Confidence(0.95).Tail.ShouldBe(0.025, 1e-15);
        new Confidence(0.95, Sides.One).Tail.ShouldBe(0.05, 1e-15);
        Confidence.Default.ShouldBe(new Confidence(0.95, Sides.Two));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(double.NaN, 1)]
    [InlineData(0, double.PositiveInfinity)]
    public void Interval_NotTwoOrderedNumbers_IsRefused(double lower, double upper) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new Interval(lower, upper));

    [Theory]
    [InlineData(0.9)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void DeclaredDesignEffect_BelowOneOrNotFinite_IsRefused(double value) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new DeclaredDesignEffect(value, "source"));

    [Fact]
    public void DeclaredDesignEffect_WithoutSource_IsRefused() =>
        Should.Throw<ArgumentException>(() => new DeclaredDesignEffect(2, " "));

    [Fact]
    public void IntervalMethods_Names_ReadBack()
    {
        IntervalMethods.All.ShouldBe(
        [
            "korn-graubard", "wilson", "one-per-person", "subject-bootstrap", "ratio-t", "subject-bootstrap-bca", "jackknife-t", "chi-square", "mover",
            "delong", "delong-logit", "order-statistic", "max-t",
        ]);
        foreach (var method in Enum.GetValues<IntervalMethod>()) IntervalMethods.Parse(IntervalMethods.Name(method)).ShouldBe(method);
        IntervalMethods.Parse("wald").ShouldBeNull();
    }

    [Fact]
    public void IntervalMethods_DefaultOfEveryKind_FitsIt()
    {
        foreach (var kind in Enum.GetValues<EstimateKind>()) IntervalMethods.Fits(kind, IntervalMethods.Default(kind)).ShouldBeTrue(kind.ToString());
    }

    [Fact]
    public void IntervalMethods_ForRatesAndMeans_AreThese()
    {
        IntervalMethods.All.Where(name => IntervalMethods.ForRates(IntervalMethods.Parse(name)!.Value))
            .ShouldBe(["korn-graubard", "wilson", "one-per-person", "subject-bootstrap", "subject-bootstrap-bca"]);
        IntervalMethods.All.Where(name => IntervalMethods.ForMeans(IntervalMethods.Parse(name)!.Value))
            .ShouldBe(["subject-bootstrap", "ratio-t", "subject-bootstrap-bca"]);
    }
}
