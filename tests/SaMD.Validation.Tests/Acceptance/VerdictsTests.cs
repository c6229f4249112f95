using SaMD.TestKit;
using SaMD.Validation.Acceptance;

namespace SaMD.Validation.Tests.Acceptance;

[Verifies("SRS-PLAT-004")]
public sealed class VerdictsTests
{
    [Fact]
    public void Worst_EveryPair_FollowsTheOrder()
    {
        Verdict[] order = [Verdict.Fail, Verdict.NotRun, Verdict.Inconclusive, Verdict.Pass];
        for (var i = 0; i < order.Length; i++)
            for (var j = i; j < order.Length; j++)
            {
                Verdicts.Worst([order[i], order[j]]).ShouldBe(order[i]);
                Verdicts.Worst([order[j], order[i]]).ShouldBe(order[i]);
            }
    }

    [Fact]
    public void Worst_OfNothing_IsNotRun() => Verdicts.Worst([]).ShouldBe(Verdict.NotRun);

    [Fact]
    public void Default_IsNotAPass() => default(Verdict).ShouldBe(Verdict.NotRun);

    [Fact]
    public void Name_IsAsFilesWriteIt()
    {
        Enum.GetValues<Verdict>().Select(Verdicts.Name).ShouldBe(["not-run", "fail", "inconclusive", "pass"]);
        Should.Throw<ArgumentOutOfRangeException>(() => Verdicts.Name((Verdict)9));
    }
}
