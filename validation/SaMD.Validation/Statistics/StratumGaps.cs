namespace SaMD.Validation.Statistics;

/// <summary>
/// Compares strata: only pairs listed beforehand, only strata with enough persons, with intervals that hold all at once (max-t; Westfall and
/// Young, Resampling-Based Multiple Testing, 1993; Mandel and Betensky, doi 10.1016/j.csda.2007.07.019).
/// </summary>
/// <remarks>
/// Strata that share persons (ranges of the reference) are resampled together, person by person; strata of different persons (sex) each by
/// themselves. With Δ* the gap of a resample and s* the standard deviation of those, c is the quantile over resamples of the largest
/// |Δ* − Δ| / s* over all gaps. The interval is Δ ± c·(t / z)·s: s from the jackknife over persons, t / z Student's quantile on the persons of the
/// smaller stratum less one over the normal one, for what estimating s from so few persons costs.
/// </remarks>
public static class StratumGaps
{
    /// <summary>The gaps.</summary>
    /// <param name="strata">The strata, by different names.</param>
    /// <param name="pairs">The pairs listed beforehand.</param>
    /// <param name="function">The figure.</param>
    /// <param name="options">How they are compared.</param>
    /// <exception cref="ArgumentException">Two strata of one name, a pair of a stratum that is not there or with itself, an entry that is not finite, or a
    /// number of persons below 10.</exception>
    public static GapComparison Compare(
        IReadOnlyList<Stratum> strata, IReadOnlyList<StratumPair> pairs, SumFunction function, GapOptions options)
    {
        ArgumentNullException.ThrowIfNull(strata);
        ArgumentNullException.ThrowIfNull(pairs);
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(options);
        Check(strata, pairs, options);
        var named = strata.Where(stratum => pairs.Any(pair => pair.First == stratum.Name || pair.Second == stratum.Name))
            .Select(stratum => new StratumFigure(stratum, function)).ToList();
        var reasons = named.Select(figure => (figure.Name, Reason: WhyNot(figure, function, options))).ToList();
        var compared = named.Where((_, i) => reasons[i].Reason is null).ToList();
        var gaps = pairs.Where(pair => compared.Exists(figure => figure.Name == pair.First) && compared.Exists(figure => figure.Name == pair.Second)).ToList();
        return new GapComparison(
            new GapEstimation(compared, gaps, options).Result(), [.. reasons.Where(entry => entry.Reason is not null).Select(entry => (entry.Name, entry.Reason!))]);
    }

    private static string? WhyNot(StratumFigure figure, SumFunction function, GapOptions options)
    {
        if (figure.Table.Clusters < options.FewestPersons)
            return $"{figure.Table.Clusters} {Wording.Unit(options.ClusterUnit)}s, fewer than {options.FewestPersons}";
        return figure.Value is null ? function.WhyUndefined : null;
    }

    private static void Check(IReadOnlyList<Stratum> strata, IReadOnlyList<StratumPair> pairs, GapOptions options)
    {
        if (options.FewestPersons < SubjectBootstrap.FewestClusters)
            throw new ArgumentException(
                $"Strata of {options.FewestPersons} persons cannot be compared: the bootstrap is not computed below {SubjectBootstrap.FewestClusters}.",
                nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Replicates, 1);
        var names = strata.Select(stratum => stratum.Name).ToList();
        if (names.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new ArgumentException($"There are two strata '{twice.Key}'.", nameof(strata));
        foreach (var pair in pairs)
            if (pair.First == pair.Second || !names.Contains(pair.First) || !names.Contains(pair.Second))
                throw new ArgumentException($"'{pair.First}' and '{pair.Second}' is no pair of two of the strata: {string.Join(", ", names)}.", nameof(pairs));
    }
}
