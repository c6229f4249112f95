using SaMD.TestKit;
using SaMD.Validation.Statistics.Design;

namespace SaMD.Validation.Tests.Statistics.Design;

[Verifies("SRS-PLAT-024")]
public sealed class SampleSizeTests
{
    public static TheoryData<string> Cases => CaseFile.Names("sample-size");

    public static TheoryData<string> FewestCases => CaseFile.Names("minimum-n");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Items_Case_GivesTheOraclesNumber(string name)
    {
        var item = CaseFile.Load("sample-size", name);
        double tail = item.Number("tail"), power = item.Number("power");
        item.Check("items", item.Input.GetProperty("kind").GetString() switch
        {
            "exact" => ExactProportionDesign.Items(item.Number("goal"), item.Number("truth"), tail, power),
            "non-inferiority" => NormalDesign.PairedNonInferiority(item.Number("discordance"), item.Number("margin"), tail, power),
            "equivalence" => NormalDesign.PairedEquivalence(item.Number("discordance"), item.Number("margin"), tail, power),
            "mcnemar" => NormalDesign.McNemar(item.Number("discordance"), item.Number("difference"), tail, power),
            "area" => PrecisionDesign.PositivesForArea(item.Number("limit"), item.Number("area"), item.Number("ratio"), tail, power),
            "limit-of-agreement" => PrecisionDesign.PersonsForLimitOfAgreement(item.Number("width"), tail),
            _ => NormalDesign.RootMeanSquare(item.Number("limit"), item.Number("truth"), tail, power),
        });
    }

    [Theory]
    [MemberData(nameof(FewestCases))]
    public void FewestItems_Case_GivesTheOraclesNumberAndTheErrorsBack(string name)
    {
        var item = CaseFile.Load("minimum-n", name);
        var (goal, errors) = (item.Number("goal"), (int)item.Number("errors"));
        var fewest = ExactProportionDesign.FewestItems(goal, errors, 0.025);
        fewest.ShouldBe((int)item.Output.EnumerateObject().First().Value.GetDouble());
        ExactProportionDesign.MostErrors(fewest, goal, 0.025).ShouldBe(errors);
        (ExactProportionDesign.MostErrors(fewest - 1, goal, 0.025) ?? -1).ShouldBe(errors - 1);
    }

    // specs/regulatory.md: exact one-sample sizes, paired non-inferiority, precision, design effects, factors of A_rms.
    [Theory]
    [InlineData(0.90, 0.95, 255, 316)]
    [InlineData(0.90, 0.97, 114, 141)]
    [InlineData(0.92, 0.97, 194, 242)]
    [InlineData(0.92, 0.98, 125, 160)]
    [InlineData(0.95, 0.98, 338, 440)]
    public void Items_RegulatoryTable_IsReproduced(double goal, double truth, int at80, int at90)
    {
        ExactProportionDesign.Items(goal, truth, 0.025, 0.8).ShouldBe(at80);
        ExactProportionDesign.Items(goal, truth, 0.025, 0.9).ShouldBe(at90);
        for (var items = at80; items < at80 + 200; items++) ExactProportionDesign.Power(items, goal, truth, 0.025).ShouldBeGreaterThanOrEqualTo(0.8);
        ExactProportionDesign.Power(at80 - 1, goal, truth, 0.025).ShouldBeLessThan(0.8);
    }

    [Theory]
    [InlineData(0.02, 393, 526, 175, 234, 63, 85)]
    [InlineData(0.04, 785, 1051, 349, 467, 126, 169)]
    [InlineData(0.06, 1178, 1577, 524, 701, 189, 253)]
    [InlineData(0.10, 1963, 2627, 873, 1168, 314, 421)]
    public void PairedNonInferiority_RegulatoryTable_IsReproduced(double discordance, params int[] expected)
    {
        var sizes = new[] { 0.02, 0.03, 0.05 }.SelectMany(margin => new[] { 0.8, 0.9 }.Select(power => NormalDesign.PairedNonInferiority(discordance, margin, 0.025, power)));
        sizes.ShouldBe(expected);
    }

    [Fact]
    public void Precision_RegulatoryExamples_AreReproduced()
    {
        NormalDesign.Precision(0.95, 0.03, 0.025).ShouldBe(203);
        NormalDesign.Precision(0.95, 0.02, 0.025).ShouldBeInRange(456, 457); // 456.2, printed as 457
    }

    [Theory]
    [InlineData(3, 0.36, 1.72)]
    [InlineData(20, 0.36, 7.84)]
    public void DesignEffect_RegulatoryExamples_AreReproduced(double itemsPerPerson, double correlation, double effect) =>
        DesignEffect.Of(itemsPerPerson, correlation).ShouldBe(effect, 1e-9);

    [Theory]
    [InlineData(10, 1.593)]
    [InlineData(50, 1.199)]
    [InlineData(150, 1.106)]
    [InlineData(200, 1.090)]
    [InlineData(480, 1.056)]
    [InlineData(3000, 1.022)]
    public void RootMeanSquareFactor_RegulatoryTable_IsReproduced(int items, double factor) => NormalDesign.RootMeanSquareFactor(items, 0.05).ShouldBe(factor, 5e-4);

    [Fact]
    public void DesignEffect_PersonsAndItems_AreRoundedToTheSafeSide()
    {
        DesignEffect.Persons(100, 3, 0.36).ShouldBe(58); // 57.3
        DesignEffect.Items(58, 3, 0.36).ShouldBe(101);
        DesignEffect.Persons(100, 1, 0.36).ShouldBe(100);
        DesignEffect.Items(10, 1, 0).ShouldBe(10);
    }

    // Closed forms: three claims of 0.9 each.
    [Fact]
    public void Claims_ThreeOfEqualPower_GiveTheClosedForms()
    {
        double[] powers = [0.9, 0.9, 0.9];
        ClaimsDesign.CoPrimary(powers).AtLeast.ShouldBe(0.7, 1e-12);
        ClaimsDesign.CoPrimary(powers).Independent.ShouldBe(0.729, 1e-12);
        ClaimsDesign.FixedSequence(powers).Zip([0.9, 0.81, 0.729]).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 1e-12);
        ClaimsDesign.HolmAny(powers).ShouldBe(0.999, 1e-12);
        ClaimsDesign.HolmTail(0.025, 5).ShouldBe(0.005, 1e-12);
        Should.Throw<ArgumentException>(() => ClaimsDesign.CoPrimary([]));
        Should.Throw<ArgumentOutOfRangeException>(() => ClaimsDesign.HolmAny([1.1]));
    }

    [Fact]
    public void Items_TruthNotAboveTheGoal_IsRefused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => ExactProportionDesign.Items(0.9, 0.9, 0.025, 0.8));
        Should.Throw<ArgumentOutOfRangeException>(() => ExactProportionDesign.Items(0.9, 0.9000001, 0.025, 0.8));
        ExactProportionDesign.MostErrors(35, 0.9, 0.025).ShouldBeNull();
        ExactProportionDesign.Power(35, 0.9, 1, 0.025).ShouldBe(0);
    }
}
