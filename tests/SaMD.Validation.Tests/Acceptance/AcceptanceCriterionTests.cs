using SaMD.TestKit;
using SaMD.Validation.Acceptance;
using SaMD.Validation.Statistics;

namespace SaMD.Validation.Tests.Acceptance;

[Verifies("SRS-PLAT-004")]
public sealed class AcceptanceCriterionTests
{
    [Fact]
    public void Faults_SoundCriteria_HaveNone()
    {
        new AcceptanceCriterion { Better = Better.Higher, Value = 0.998, LowerBound = 0.99 }.Faults().ShouldBeEmpty();
        new AcceptanceCriterion { Better = Better.Lower, Value = 3, UpperBound = 4 }.Faults().ShouldBeEmpty();
        new AcceptanceCriterion { Better = Better.NearerZero, Value = 0, LowerBound = -1, UpperBound = 1 }.Faults().ShouldBeEmpty();
    }

    [Fact]
    public void Faults_NoNumber_IsOne() => Keys(new AcceptanceCriterion { Better = Better.Higher }).ShouldBe(["accept"]);

    [Fact]
    public void Faults_AreAllFoundAtOnce() =>
        Keys(new AcceptanceCriterion { Better = Better.NearerZero, Value = -1, LowerBound = 2, UpperBound = double.PositiveInfinity })
            .ShouldBe(["upper-bound", "value"]);

    [Fact]
    public void Faults_NotANumber_IsOne() => Keys(new AcceptanceCriterion { Better = Better.Higher, Value = double.NaN }).ShouldBe(["value"]);

    [Fact]
    public void Faults_BoundOfTheOtherDirection_IsOne()
    {
        Keys(new AcceptanceCriterion { Better = Better.Lower, LowerBound = 0.9 }).ShouldBe(["lower-bound"]);
        Keys(new AcceptanceCriterion { Better = Better.Higher, UpperBound = 0.9 }).ShouldBe(["upper-bound"]);
    }

    [Fact]
    public void Faults_BoundsThatNothingCanMeet_IsOne() =>
        Keys(new AcceptanceCriterion { Better = Better.NearerZero, LowerBound = 1, UpperBound = -1 }).ShouldBe(["upper-bound"]);

    private static IEnumerable<string> Keys(AcceptanceCriterion criterion) => criterion.Faults().Select(fault => fault.Key);
}
