namespace SaMD.Validation.Statistics.Agreement;

/// <summary>
/// Estimates root mean squares over clustered data: A_rms of pulse oximeters (ISO 80601-2-61, 201.12.1.101.1: √(Σd² / n), over all pairs),
/// RMSE of heart rates.
/// </summary>
/// <remarks>
/// <list type="bullet">
/// <item><c>subject-bootstrap</c> (default) and <c>subject-bootstrap-bca</c>: resampled persons. They never gate below 30 persons: there the
/// estimate has the interval of <c>chi-square</c> or of <c>ratio-t</c>, at each end the one further out, says so, and shows the bootstrap beside it.</item>
/// <item><c>ratio-t</c>: square root of the bounds of the mean square, ratio estimator ± t(k − 1) standard errors.</item>
/// <item><c>chi-square</c>: A_rms·√(ν / χ²(ν)), exact for independent normal errors without bias. The values of one person are not
/// independent, so a person counts as one value: ν = (Σm)² / Σm², which is the number of persons where all have the same number of values (and
/// the number of values where each person has one). That is Satterthwaite's ν where a person's values are all the same, the worst case; a
/// common bias only narrows the distribution. It rests on normal differences between persons.</item>
/// </list>
/// </remarks>
public static class RootMeanSquareEstimator
{
    /// <summary>A root mean square with its interval.</summary>
    /// <param name="squares">Sum of the squared values and their number, per recording or person; entries of one cluster are added up, clusters
    /// without values left out. Their order has no influence.</param>
    /// <param name="options">How the interval is made.</param>
    /// <returns>The estimate, in the unit of the values. Undefined, with the reason: the figure where there is no value; the interval where
    /// there are fewer than two persons, or where they do not vary.</returns>
    /// <exception cref="ArgumentException">An entry is not a sum of squares, or the method does not fit.</exception>
    public static Estimate Estimate(IReadOnlyList<ClusteredSum> squares, IntervalOptions options)
    {
        ArgumentNullException.ThrowIfNull(squares);
        ArgumentNullException.ThrowIfNull(options);
        if (squares.FirstOrDefault(entry => entry.Sum < 0) is { } negative)
            throw new ArgumentException($"Cluster '{negative.Cluster}' has the sum {negative.Sum:R}: squares add up to 0 or more.", nameof(squares));
        return new RootMeanSquare(SumTable.Of(squares), options).Estimate();
    }
}
