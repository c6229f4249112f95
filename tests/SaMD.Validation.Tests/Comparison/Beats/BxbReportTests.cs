using SaMD.TestKit;
using SaMD.Validation.Comparison.Beats;

namespace SaMD.Validation.Tests.Comparison.Beats;

/// <summary>What the golden files do not hold.</summary>
[Verifies("SRS-PLAT-001")]
public sealed class BxbReportTests
{
    // C prints the exact binary value, a tie to even: 3.125 is "3.12", 9.375 is "9.38".
    [Theory]
    [InlineData(1, "   3.12")]
    [InlineData(3, "   9.38")]
    [InlineData(16, "  50.00")]
    [InlineData(32, " 100.00")]
    public void BeatLine_PercentThatIsATie_IsRoundedAsByC(int found, string expected)
    {
        var line = BxbTables.BeatLine("100", Comparison(found, 32 - found), withSupraventricular: true);
        line[83..90].ShouldBe(expected);
    }

    [Fact]
    public void Mismatches_NothingThere_IsEmpty() => BxbMismatches.Write(Comparison(0, 0)).ShouldBeEmpty();

    [Fact]
    public void Differences_HaveUniqueIdsAndWholeSentences()
    {
        WfdbDifferences.Beats.Select(static difference => difference.Id).ShouldBeUnique();
        WfdbDifferences.Beats.ShouldAllBe(static difference => difference.Sentence.EndsWith('.'));
    }

    private static BeatComparison Comparison(int found, int missed)
    {
        var reference = Beat.Normals([.. Enumerable.Range(1, found + missed).Select(static i => 1000L * i)]);
        return BeatComparer.Compare(reference, reference[..found], 250, null, new BeatComparisonSettings(StartSeconds: 0));
    }
}
