using SaMD.Validation.Statistics;

namespace SaMD.Validation.Tests.Statistics;

/// <summary>What every interval of a proportion must do; the two methods inherit it.</summary>
public abstract class ProportionIntervalTests
{
    private protected abstract string Suite { get; }

    private protected abstract Interval? Of(double successes, double trials, Confidence confidence);

    private protected void CheckCase(string name)
    {
        var given = CaseFile.Load(Suite, name);
        var (successes, trials) = (given.Number("successes"), given.Number("trials"));
        if (given.Output.TryGetProperty("error", out var argument))
        {
            Should.Throw<ArgumentOutOfRangeException>(() => Of(successes, trials, given.Confidence())).ParamName.ShouldBe(argument.GetString());
            return;
        }
        var interval = Of(successes, trials, given.Confidence());
        given.Check("lower", interval?.Lower);
        given.Check("upper", interval?.Upper);
    }

    private protected void CheckPublished(string name, string method)
    {
        var given = CaseFile.Load("published-intervals", name);
        var interval = Of(given.Number("successes"), given.Number("trials"), given.Confidence()).ShouldNotBeNull();
        var expected = given.Output.GetProperty(method);
        interval.Lower.ShouldBe(expected.GetProperty("lower").GetDouble(), given.Tolerance);
        interval.Upper.ShouldBe(expected.GetProperty("upper").GetDouble(), given.Tolerance);
    }

    [Fact]
    public void Of_NotANumber_IsRefused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Of(double.NaN, 10, Confidence.Default)).ParamName.ShouldBe("successes");
        Should.Throw<ArgumentOutOfRangeException>(() => Of(1, double.NaN, Confidence.Default)).ParamName.ShouldBe("trials");
        Should.Throw<ArgumentOutOfRangeException>(() => Of(1, double.PositiveInfinity, Confidence.Default)).ParamName.ShouldBe("trials");
    }

    [Fact]
    public void Of_SuccessesAndFailuresSwapped_IsMirrored()
    {
        foreach (var (x, n) in Grid())
        {
            var (interval, mirrored) = (Of(x, n, Confidence.Default)!, Of(n - x, n, Confidence.Default)!);
            interval.Lower.ShouldBe(1 - mirrored.Upper, 1e-12);
            interval.Upper.ShouldBe(1 - mirrored.Lower, 1e-12);
        }
    }

    // The guard that keeps "correcting an error never lowers the lower bound" rests on these two.
    [Fact]
    public void Of_OneMoreSuccess_RaisesTheLowerBound()
    {
        foreach (var (x, n) in Grid().Where(given => given.Successes + 0.5 <= given.Trials))
            Of(x + 0.5, n, Confidence.Default)!.Lower.ShouldBeGreaterThan(Of(x, n, Confidence.Default)!.Lower, $"{x} of {n}");
    }

    [Fact]
    public void Of_MoreTrialsAtOneProportion_RaisesTheLowerBound()
    {
        foreach (var (x, n) in Grid().Where(given => given.Successes > 0))
            Of(x * 1.1, n * 1.1, Confidence.Default)!.Lower.ShouldBeGreaterThan(Of(x, n, Confidence.Default)!.Lower, $"{x} of {n}");
    }

    [Fact]
    public void Of_HoldsTheProportion()
    {
        foreach (var (x, n) in Grid())
        {
            var interval = Of(x, n, Confidence.Default)!;
            interval.Lower.ShouldBeInRange(0, x / n);
            interval.Upper.ShouldBeInRange(x / n, 1);
        }
    }

    private static IEnumerable<(double Successes, double Trials)> Grid() =>
        from n in new[] { 1, 1.7, 3, 10, 17.3, 100, 354.2, 2200, 44_000 }
        from share in new[] { 0, 0.01, 0.2, 0.5, 0.81, 0.95, 0.998, 1 }
        select (share * n, n);
}
