using FsCheck;
using FsCheck.Fluent;
using SaMD.Validation.Statistics;
using SaMD.Validation.Statistics.Paired;
using Interval = SaMD.Validation.Statistics.Interval;

namespace SaMD.Validation.Tests.Statistics.Paired;

public sealed class PairedDifferenceTests
{
    public static TheoryData<string> Cases => CaseFile.Names("paired-difference");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_Case_GivesTheOraclesTestAndIntervals(string name)
    {
        var item = CaseFile.Load("paired-difference", name);
        var outcomes = new PairedOutcomes((int)item.Number("both"), (int)item.Number("onlyFirst"), (int)item.Number("onlySecond"), (int)item.Number("neither"));
        var (test, newcombe, tango) = (McNemarTest.Of(outcomes), PairedDifference.Newcombe(outcomes, item.Confidence()), PairedDifference.Tango(outcomes, item.Confidence()));

        item.Check("exact", test.Exact);
        item.Check("midP", test.MidP);
        item.Check("chiSquare", test.ChiSquareCorrected);
        item.Check("newcombeLower", newcombe!.Lower);
        item.Check("newcombeUpper", newcombe.Upper);
        item.Check("tangoLower", tango!.Lower);
        item.Check("tangoUpper", tango.Upper);
    }

    // specs/regulatory.md, section on statistics: the figures as printed there.
    [Theory]
    [InlineData(5, 15, 0.041389, 0.026604, 4.05)]
    [InlineData(12, 2, 0.012939, 0.007385, 5.7857)]
    [InlineData(0, 6, 0.031250, 0.015625, 4.1667)]
    public void Of_RegulatoryExample_GivesItsFigures(int b, int c, double exact, double midP, double chiSquare)
    {
        var test = McNemarTest.Of(new PairedOutcomes(0, b, c, 0));
        test.Exact.ShouldBe(exact, 5e-7);
        test.MidP.ShouldBe(midP, 5e-7);
        test.ChiSquareCorrected!.Value.ShouldBe(chiSquare, 5e-5);
    }

    [Fact]
    public void Intervals_Mirrored_ChangeSigns() => Prop.ForAll(Gen.Choose(0, 40).Four().ToArbitrary(), counts =>
    {
        var (a, b, c, d) = counts;
        if (a + b + c + d == 0) return;
        var (one, other) = (new PairedOutcomes(a, b, c, d), new PairedOutcomes(a, c, b, d));
        foreach (var method in new Func<PairedOutcomes, Confidence, Interval?>[] { PairedDifference.Newcombe, PairedDifference.Tango })
        {
            var (there, back) = (method(one, Confidence.Default)!, method(other, Confidence.Default)!);
            there.Lower.ShouldBe(-back.Upper, 1e-9);
            there.Upper.ShouldBe(-back.Lower, 1e-9);
            one.Difference!.Value.ShouldBeInRange(there.Lower - 1e-9, there.Upper + 1e-9);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_NoItem_IsUndefined()
    {
        var none = new PairedOutcomes(0, 0, 0, 0);
        PairedDifference.Newcombe(none, Confidence.Default).ShouldBeNull();
        PairedDifference.Tango(none, Confidence.Default).ShouldBeNull();
        none.Difference.ShouldBeNull();
        McNemarTest.Of(none).ShouldBe(new McNemarTest(1, 1, null));
        Should.Throw<ArgumentOutOfRangeException>(() => McNemarTest.Of(new PairedOutcomes(1, -1, 0, 0)));
    }

    [Theory]
    [InlineData(-0.019, 0.03, Better.Higher, true, false)]
    [InlineData(-0.02, 0.03, Better.Higher, false, false)]
    [InlineData(-0.5, 0.019, Better.Lower, true, false)]
    [InlineData(-0.019, 0.019, Better.Lower, true, true)]
    public void Margin_Interval_ShowsWhatLiesInsideIt(double lower, double upper, Better better, bool nonInferior, bool equivalent)
    {
        Margin.ShowsNonInferiority(new Interval(lower, upper), 0.02, better).ShouldBe(nonInferior);
        Margin.ShowsEquivalence(new Interval(lower, upper), 0.02).ShouldBe(equivalent);
    }

    [Fact]
    public void Margin_NothingOrNoMargin_ShowsNothingOrIsRefused()
    {
        Margin.ShowsNonInferiority(null, 0.02, Better.Higher).ShouldBeFalse();
        Margin.ShowsEquivalence(null, 0.02).ShouldBeFalse();
        Should.Throw<ArgumentOutOfRangeException>(() => Margin.ShowsEquivalence(null, 0));
        Should.Throw<ArgumentOutOfRangeException>(() => Margin.ShowsNonInferiority(null, 0.02, Better.NearerZero));
    }
}
