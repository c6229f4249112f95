using System.Collections.Immutable;

namespace SaMD.Validation.Comparison.Classification;

/// <summary>The scores of one class, for a positive class against negative ones.</summary>
/// <param name="Positive">The positive class.</param>
/// <param name="Items">Recordings with a score, in the order given; inconclusive ones too, where they carry a score.</param>
/// <param name="WithoutScore">Recordings of these classes without that score: failures, and those that gave none. To be told with every figure.</param>
public sealed record ScoredItems(string Positive, ImmutableArray<ScoredItem> Items, ImmutableArray<ClassifiedRecording> WithoutScore)
{
    /// <summary>Takes the scores of a comparison.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="positive">The positive class; its name is also that of the score, unless another one is given.</param>
    /// <param name="negatives">The negative classes; recordings of other classes and of labels left out are in neither list.</param>
    /// <param name="scoreName">Name of the score; higher must speak for the positive class.</param>
    /// <exception cref="ArgumentException">A class is unknown, the positive class is among the negative ones, or a recording has the score twice.</exception>
    public static ScoredItems Of(
        ClassificationComparison comparison, string positive, IReadOnlyList<string> negatives, string? scoreName = null)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(negatives);
        foreach (var label in negatives.Prepend(positive)) comparison.Matrix.Total(label);
        if (negatives.Contains(positive, StringComparer.Ordinal))
            throw new ArgumentException($"'{positive}' is the positive class and stands among the negative ones: {string.Join(", ", negatives)}.");
        var (items, without) = (ImmutableArray.CreateBuilder<ScoredItem>(), ImmutableArray.CreateBuilder<ClassifiedRecording>());
        foreach (var recording in comparison.Items)
        {
            var isPositive = recording.ReferenceLabel == positive;
            if (!isPositive && !negatives.Contains(recording.ReferenceLabel, StringComparer.Ordinal)) continue;
            if (Score(recording, scoreName ?? positive) is { } score) items.Add(new ScoredItem(recording.Record, score, isPositive));
            else without.Add(recording);
        }

        return new ScoredItems(positive, items.ToImmutable(), without.ToImmutable());
    }

    /// <summary>
    /// All recordings, those without a score ranked as wrong as can be: positives below, negatives above every score. For figures that rest
    /// on the order alone (AUC); not for calibration.
    /// </summary>
    public ImmutableArray<ScoredItem> WorstCase()
    {
        var (lowest, highest) = Items.IsEmpty ? (0, 0) : (Items.Min(static item => item.Score), Items.Max(static item => item.Score));
        return
        [
            .. Items,
            .. WithoutScore.Select(recording => recording.ReferenceLabel == Positive
                ? new ScoredItem(recording.Record, Math.BitDecrement(lowest), true)
                : new ScoredItem(recording.Record, Math.BitIncrement(highest), false)),
        ];
    }

    private static double? Score(ClassifiedRecording recording, string name)
    {
        var scores = recording.Scores.Where(score => score.Name == name).ToList();
        return scores.Count switch
        {
            0 => null,
            1 => scores[0].Value,
            _ => throw new ArgumentException($"Recording '{recording.Record}' has the score '{name}' {scores.Count} times: give it once."),
        };
    }
}
