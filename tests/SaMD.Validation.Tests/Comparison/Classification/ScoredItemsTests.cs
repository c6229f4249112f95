using SaMD.Contracts;
using SaMD.Validation.Comparison.Classification;
using static SaMD.Validation.Tests.Comparison.Classification.Recordings;

namespace SaMD.Validation.Tests.Comparison.Classification;

public sealed class ScoredItemsTests
{
    private static readonly ClassificationComparison Comparison = ClassificationComparer.Compare(
        [
            Answered("1", "A", "A", new NamedValue("A", 0.9)), Answered("2", "N", "N", new NamedValue("N", 0.8), new NamedValue("A", 0.2)),
            Answered("3", "O", "O", new NamedValue("A", 0.4)), Answered("4", "A", "undecided", new NamedValue("A", 0.5)),
            Answered("5", "A", "failed"), Answered("6", "N", "N"), Answered("7", "~", "A", new NamedValue("A", 0.7)),
        ],
        Strips);

    [Fact]
    public void Of_PositiveAgainstNegatives_GivesScoresAndWhoHasNone()
    {
        var scored = ScoredItems.Of(Comparison, "A", ["N"]);
        scored.Items.ShouldBe([new("1", 0.9, true), new("2", 0.2, false), new("4", 0.5, true)]);
        scored.WithoutScore.Select(static recording => recording.Record).ShouldBe(["5", "6"]);
        ScoredItems.Of(Comparison, "A", ["N", "O"]).Items.Length.ShouldBe(4);
        ScoredItems.Of(Comparison, "N", ["A"], "N").Items.ShouldBe([new("2", 0.8, true)]);
    }

    // A positive without a score ranks below everything, a negative above: the area under the curve can only fall.
    [Fact]
    public void WorstCase_WithoutScore_RanksAsWrongAsCanBe()
    {
        var items = ScoredItems.Of(Comparison, "A", ["N"]).WorstCase();
        items.OrderBy(static item => item.Score).Select(static item => item.Record).ShouldBe(["5", "2", "4", "1", "6"]);
        Should.NotThrow(() => ScoredItems.Of(ClassificationComparer.Compare([Answered("1", "A", "failed")], Strips), "A", ["N"]).WorstCase());
    }

    [Fact]
    public void Of_BadClassesOrScoreTwice_IsRefused()
    {
        Should.Throw<ArgumentException>(() => ScoredItems.Of(Comparison, "A", ["X"]));
        Should.Throw<ArgumentException>(() => ScoredItems.Of(Comparison, "A", ["A", "N"]));
        var twice = ClassificationComparer.Compare([Answered("1", "A", "A", new NamedValue("A", 0.9), new NamedValue("A", 0.8))], Strips);
        Should.Throw<ArgumentException>(() => ScoredItems.Of(twice, "A", ["N"])).Message.ShouldContain("2 times");
    }
}
