namespace SaMD.Validation.Statistics;

/// <summary>
/// The bootstrap over persons (Efron and Tibshirani 1993, chapter 13): whole persons are drawn with replacement, never
/// their beats, readings or recordings.
/// </summary>
public static class SubjectBootstrap
{
    /// <summary>Below this many persons it is not computed.</summary>
    public const int FewestClusters = 10;

    /// <summary>Below this many persons it is shown, and never gates.</summary>
    public const int FewestClustersToGate = 30;

    /// <summary>Replicates by default.</summary>
    public const int DefaultReplicates = 10_000;

    /// <summary>Seed by default; any would do, it is fixed so that the same data give the same interval.</summary>
    public const ulong DefaultSeed = 20_261_120;

    /// <summary>The interval of a ratio of totals: a rate, a mean, or (denominators of 1) a mean of per-person statistics.</summary>
    /// <param name="numerators">One number per person, in a fixed order.</param>
    /// <param name="denominators">One number per person, above 0.</param>
    /// <param name="confidence">How sure; for one side each bound holds it alone.</param>
    /// <param name="seed">Start of the generator.</param>
    /// <param name="replicates">Number of resamples, 1 or more.</param>
    /// <returns><see langword="null"/> below <see cref="FewestClusters"/> persons.</returns>
    /// <exception cref="ArgumentException">The two lists differ in length.</exception>
    public static Interval? OfRatio(
        IReadOnlyList<double> numerators, IReadOnlyList<double> denominators, Confidence confidence,
        ulong seed = DefaultSeed, int replicates = DefaultReplicates)
    {
        ArgumentNullException.ThrowIfNull(numerators);
        ArgumentNullException.ThrowIfNull(denominators);
        ArgumentNullException.ThrowIfNull(confidence);
        ArgumentOutOfRangeException.ThrowIfLessThan(replicates, 1);
        if (numerators.Count != denominators.Count)
            throw new ArgumentException($"{numerators.Count} numerators, {denominators.Count} denominators: each person has one of both.", nameof(denominators));
        if (numerators.Count < FewestClusters) return null;
        var sample = Sample(numerators.Sum() / denominators.Sum(), numerators, denominators, seed, replicates);
        return new Interval(sample.Percentile(confidence.Tail)!.Value, sample.Percentile(1 - confidence.Tail)!.Value);
    }

    /// <summary>The ratio over the resamples.</summary>
    internal static BootstrapSample Sample(
        double value, IReadOnlyList<double> numerators, IReadOnlyList<double> denominators, ulong seed, int replicates)
    {
        var rows = new double[2 * numerators.Count];
        for (var i = 0; i < numerators.Count; i++) (rows[2 * i], rows[2 * i + 1]) = (numerators[i], denominators[i]);
        var table = new TermTable(new string[numerators.Count], rows, 2);
        return BootstrapSample.Of(value, table, sums => sums[0] / sums[1], ResampledSums.Draw(rows, 2, seed, replicates));
    }
}
