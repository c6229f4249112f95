using SaMD.Validation.Statistics.Paired;

namespace SaMD.Validation.Tests.Statistics.Paired;

public sealed class MultiplicityTests
{
    public static TheoryData<string> Cases => CaseFile.Names("holm");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Holm_Case_GivesTheOraclesValues(string name)
    {
        var item = CaseFile.Load("holm", name);
        var expected = item.Output.GetProperty("adjusted").EnumerateArray().Select(number => number.GetDouble()).ToList();
        var adjusted = Multiplicity.Holm(item.Numbers("p"));
        adjusted.Count.ShouldBe(expected.Count);
        adjusted.Zip(expected).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) <= item.Tolerance);
    }

    [Fact]
    public void FixedSequence_StopsAtTheFirstThatIsNotShown() => Multiplicity.FixedSequence([true, true, false, true]).ShouldBe([true, true, false, false]);

    [Fact]
    public void CoPrimary_NeedsAllAndAtLeastOne()
    {
        Multiplicity.CoPrimary([true, true]).ShouldBeTrue();
        Multiplicity.CoPrimary([true, false]).ShouldBeFalse();
        Multiplicity.CoPrimary([]).ShouldBeFalse();
    }

    [Fact]
    public void Holm_NotAProbability_IsRefused() => Should.Throw<ArgumentOutOfRangeException>(() => Multiplicity.Holm([0.1, double.NaN]));
}
