namespace SaMD.Validation.Statistics.Paired;

/// <summary>Several claims at once, so that the chance of any false one stays at the level of one test.</summary>
public static class Multiplicity
{
    /// <summary>Holm's adjusted p values, for claims of which any may hold (Scand J Stat 1979;6:65).</summary>
    /// <param name="pValues">The p values, each from 0 to 1.</param>
    /// <returns>Adjusted values in the same order; a claim is shown where its value is at most the level.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is not from 0 to 1.</exception>
    public static IReadOnlyList<double> Holm(IReadOnlyList<double> pValues)
    {
        ArgumentNullException.ThrowIfNull(pValues);
        foreach (var p in pValues)
            if (!(p is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(pValues), p, "A p value lies from 0 to 1.");
        var adjusted = new double[pValues.Count];
        var largest = 0.0;
        foreach (var (p, place, rank) in pValues.Select((p, place) => (p, place)).OrderBy(static item => item.p).Select((item, rank) => (item.p, item.place, rank)))
        {
            largest = Math.Max(largest, Math.Min(1, (pValues.Count - rank) * p));
            adjusted[place] = largest;
        }

        return adjusted;
    }

    /// <summary>A fixed sequence: claims hold in the order that was stated beforehand, up to the first that is not shown.</summary>
    /// <param name="shown">Whether each claim alone is shown, in that order.</param>
    /// <returns>Whether each claim holds.</returns>
    public static IReadOnlyList<bool> FixedSequence(IReadOnlyList<bool> shown)
    {
        ArgumentNullException.ThrowIfNull(shown);
        var first = shown.TakeWhile(static each => each).Count();
        return [.. shown.Select((_, place) => place < first)];
    }

    /// <summary>Co-primary claims: all must be shown, each at the full level (intersection-union). Of no claim nothing is shown.</summary>
    /// <param name="shown">Whether each claim alone is shown.</param>
    public static bool CoPrimary(IReadOnlyList<bool> shown)
    {
        ArgumentNullException.ThrowIfNull(shown);
        return shown.Count > 0 && shown.All(static each => each);
    }
}
