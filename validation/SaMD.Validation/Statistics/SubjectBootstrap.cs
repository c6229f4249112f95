namespace SaMD.Validation.Statistics;

/// <summary>
/// The percentile bootstrap over persons (Efron and Tibshirani 1993, chapter 13): whole persons are drawn with replacement, never
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
        var ratios = Ratios([.. numerators], [.. denominators], seed, replicates);
        Array.Sort(ratios);
        return new Interval(Percentile(ratios, confidence.Tail), Percentile(ratios, 1 - confidence.Tail));
    }

    private static double[] Ratios(double[] numerators, double[] denominators, ulong seed, int replicates)
    {
        var persons = numerators.Zip(denominators).ToArray();
        var generator = new Xoshiro256(seed);
        var drawn = new int[persons.Length];
        var ratios = new double[replicates];
        for (var replicate = 0; replicate < replicates; replicate++)
        {
            generator.FillBelow(persons.Length, drawn);
            var (numerator, denominator) = (0.0, 0.0);
            foreach (var person in drawn)
            {
                numerator += persons[person].First;
                denominator += persons[person].Second;
            }
            ratios[replicate] = numerator / denominator;
        }
        return ratios;
    }

    /// <summary>Type 7 of Hyndman and Fan (doi 10.2307/2684934), the default of R.</summary>
    internal static double Percentile(double[] sorted, double probability)
    {
        var position = (sorted.Length - 1) * probability;
        var below = (int)Math.Floor(position);
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
