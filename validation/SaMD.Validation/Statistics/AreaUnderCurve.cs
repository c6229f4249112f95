namespace SaMD.Validation.Statistics;

/// <summary>
/// The empirical area under the ROC curve: the chance that a positive case has a higher score than a negative one, ties counting half.
/// Its variance by DeLong (Biometrics 1988, doi 10.2307/2531595); where a person gives several cases, by Obuchowski's clustered form
/// (Biometrics 1997, doi 10.2307/2533958), which is DeLong's where each gives one. It never stands alone for a locked threshold.
/// </summary>
public static class AreaUnderCurve
{
    /// <summary>The area with its interval.</summary>
    /// <param name="cases">The cases; their order has no influence.</param>
    /// <param name="options">How the interval is made: <c>delong</c> (default), <c>delong-logit</c> or <c>subject-bootstrap</c>.</param>
    /// <returns>The estimate, 0 to 1. Undefined, with the reason: the area with one class only; the interval where a class has fewer than two
    /// persons, or where the scores separate the classes completely.</returns>
    /// <exception cref="ArgumentException">A score is not finite, or the method does not fit.</exception>
    public static Estimate Estimate(IReadOnlyList<ScoredCase> cases, IntervalOptions options)
    {
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(options);
        return new AreaEstimation(AreaComponents.Of(cases), options).Single();
    }

    /// <summary>The difference of two areas, second − first, of two algorithms on the same cases.</summary>
    /// <param name="cases">The cases with both scores.</param>
    /// <param name="options">How the interval is made: <c>delong</c> (default) or <c>subject-bootstrap</c>.</param>
    /// <returns>The estimate, −1 to 1; undefined as for one area.</returns>
    /// <exception cref="ArgumentException">A score is not finite, or the method does not fit.</exception>
    public static Estimate PairedDifference(IReadOnlyList<DoublyScoredCase> cases, IntervalOptions options)
    {
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(options);
        var first = AreaComponents.Of([.. cases.Select(scored => new ScoredCase(scored.Cluster, scored.IsPositive, scored.First))]);
        var second = AreaComponents.Of([.. cases.Select(scored => new ScoredCase(scored.Cluster, scored.IsPositive, scored.Second))]);
        return new AreaEstimation(second.Minus(first), options).Difference();
    }

    /// <summary>The difference of two areas, second − first, on cases of different persons: the variances add up.</summary>
    /// <param name="first">Cases of the first area.</param>
    /// <param name="second">Cases of the second area.</param>
    /// <param name="options">How the interval is made: <c>delong</c>.</param>
    /// <returns>The estimate, −1 to 1; undefined as for one area.</returns>
    /// <exception cref="ArgumentException">A score is not finite, a person is in both, or the method does not fit.</exception>
    public static Estimate UnpairedDifference(IReadOnlyList<ScoredCase> first, IReadOnlyList<ScoredCase> second, IntervalOptions options)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentNullException.ThrowIfNull(options);
        var persons = first.Select(scored => scored.Cluster).ToHashSet(StringComparer.Ordinal);
        if (second.FirstOrDefault(scored => persons.Contains(scored.Cluster)) is { } both)
            throw new ArgumentException($"Cluster '{both.Cluster}' is in both groups: an unpaired difference is one between different persons.", nameof(second));
        return AreaEstimation.Unpaired(AreaComponents.Of(first), AreaComponents.Of(second), options);
    }
}
