using SaMD.Validation.Statistics;

namespace SaMD.Validation.Tests.Statistics.Coverage;

/// <summary>
/// Persons as real recordings show them: 1,500 to 2,500 beats, two thirds without an error, the rest with an error rate of its own that
/// is mostly small and now and then large. Drawn in whole numbers alone, so that every platform draws the same.
/// </summary>
internal static class SkewedPopulation
{
    // Error rates of the last third, in millionths, each as likely: lognormal, median 0.2 %, sigma 1.7:
    // Rscript -e 'round(1e6 * 0.002 * exp(1.7 * qnorm((0:19 + 0.5) / 20)))'
    private static readonly int[] Rates =
        [71, 173, 283, 408, 554, 724, 925, 1164, 1450, 1798, 2225, 2758, 3438, 4326, 5525, 7224, 9796, 14136, 23112, 55985];

    private const int Million = 1_000_000;

    /// <summary>The true success rate.</summary>
    internal static double TrueRate { get; } = 1 - Rates.Average() / Million / 3;

    /// <summary>The true design effect: Var(e − q·m) / (E[m]·q·(1 − q)), with E[m] = 2,000 and Var[m] = (1,001² − 1) / 12.</summary>
    internal static double TrueDesignEffect
    {
        get
        {
            var q = 1 - TrueRate;
            var all = Rates.SelectMany(rate => new[] { 0, 0, rate / (double)Million }).ToArray();
            var within = 2000 * all.Average(rate => rate * (1 - rate));
            var between = (2000.0 * 2000 + (1001.0 * 1001 - 1) / 12) * all.Average(rate => (rate - q) * (rate - q));
            return (within + between) / (2000 * q * (1 - q));
        }
    }

    internal static List<ClusteredCount> Draw(int persons, ulong seed)
    {
        var generator = new Xoshiro256(seed);
        return [.. Enumerable.Range(0, persons).Select(i => Person(generator, $"p{i:D3}"))];
    }

    private static ClusteredCount Person(Xoshiro256 generator, string name)
    {
        var beats = 1500 + generator.NextBelow(1001);
        if (generator.NextBelow(3) < 2) return new ClusteredCount(name, beats, beats);
        var (rate, errors) = (Rates[generator.NextBelow(Rates.Length)], 0);
        for (var beat = 0; beat < beats; beat++)
            if (generator.NextBelow(Million) < rate) errors++;
        return new ClusteredCount(name, beats - errors, beats);
    }
}
