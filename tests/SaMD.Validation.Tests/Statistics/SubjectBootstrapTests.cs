using SaMD.Validation.Statistics;

namespace SaMD.Validation.Tests.Statistics;

public sealed class SubjectBootstrapTests
{
    public static TheoryData<string> ExactDistributions => CaseFile.Names("bootstrap");

    public static TheoryData<string> Seeded
    {
        get
        {
            var names = new TheoryData<string>();
            foreach (var name in CaseFile.Names("seeded-bootstrap").Select(row => row.Data).Where(name => name.Contains("persons", StringComparison.Ordinal)))
                names.Add(name);
            return names;
        }
    }

    [Theory]
    [MemberData(nameof(ExactDistributions))]
    public void OfRatio_FewKindsOfPersons_GivesTheQuantilesOfTheExactDistribution(string name)
    {
        var given = CaseFile.Load("bootstrap", name);
        var interval = SubjectBootstrap.OfRatio(
            given.Numbers("successes"), given.Numbers("trials"), given.Confidence(), replicates: (int)given.Number("replicates"))!;
        given.Check("lower", interval.Lower);
        given.Check("upper", interval.Upper);
    }

    [Theory]
    [MemberData(nameof(Seeded))]
    public void OfRatio_Seed_GivesTheOraclesBits(string name)
    {
        var given = CaseFile.Load("seeded-bootstrap", name);
        var interval = SubjectBootstrap.OfRatio(
            given.Numbers("successes"), given.Numbers("trials"), new Confidence(given.Number("confidence")),
            given.Input.GetProperty("seed").GetUInt64(), (int)given.Number("replicates"))!;
        interval.Lower.ShouldBe(given.Expected("lower")!.Value);
        interval.Upper.ShouldBe(given.Expected("upper")!.Value);
    }

    [Fact]
    public void OfRatio_AnotherSeed_GivesAnotherIntervalNearby()
    {
        var numerators = Enumerable.Range(0, 40).Select(i => 100.0 - i * i % 11).ToArray();
        var denominators = Enumerable.Repeat(100.0, 40).ToArray();
        var (one, other) = (SubjectBootstrap.OfRatio(numerators, denominators, Confidence.Default, 1)!, SubjectBootstrap.OfRatio(numerators, denominators, Confidence.Default, 2)!);
        one.ShouldNotBe(other);
        one.Lower.ShouldBe(other.Lower, 1e-3);
        one.Upper.ShouldBe(other.Upper, 1e-3);
    }

    [Fact]
    public void OfRatio_ListsOfDifferentLength_AreRefused() =>
        Should.Throw<ArgumentException>(() => SubjectBootstrap.OfRatio(new double[11], new double[10], Confidence.Default)).Message.ShouldContain("11 numerators, 10 denominators");

    [Fact]
    public void OfRatio_NoReplicates_IsRefused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => SubjectBootstrap.OfRatio(new double[10], new double[10], Confidence.Default, replicates: 0));
}
