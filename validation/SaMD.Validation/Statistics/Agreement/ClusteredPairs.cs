namespace SaMD.Validation.Statistics.Agreement;

/// <summary>What one recording, or one person, gives to an analysis of agreement: sums over its pairs. Several entries of one cluster are added up.</summary>
/// <param name="Cluster">The person (or the recording where persons are unknown).</param>
/// <param name="Count">Number n of pairs, 0 or more.</param>
/// <param name="Differences">Σd, d = device − reference, in the unit of the endpoint.</param>
/// <param name="SquaredDifferences">Σd².</param>
/// <param name="Levels">Σa, a the level of a pair: the mean of device and reference (Bland and Altman), or the reference.</param>
/// <param name="SquaredLevels">Σa².</param>
/// <param name="Products">Σa·d.</param>
public sealed record ClusteredPairs(
    string Cluster, double Count, double Differences, double SquaredDifferences, double Levels, double SquaredLevels, double Products)
{
    /// <summary>Adds up pairs, with the mean of both as the level.</summary>
    /// <param name="cluster">The person.</param>
    /// <param name="pairs">Reference and device, finite, in one unit.</param>
    public static ClusteredPairs Of(string cluster, IEnumerable<(double Reference, double Device)> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var sums = new double[6];
        foreach (var (reference, device) in pairs)
        {
            var (difference, level) = (device - reference, (device + reference) / 2);
            sums[0]++;
            sums[1] += difference;
            sums[2] += difference * difference;
            sums[3] += level;
            sums[4] += level * level;
            sums[5] += level * difference;
        }
        return new ClusteredPairs(cluster, sums[0], sums[1], sums[2], sums[3], sums[4], sums[5]);
    }
}
