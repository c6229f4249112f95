using MathNet.Numerics.Distributions;

namespace SaMD.Validation.Statistics;

/// <summary>A quantile over persons.</summary>
internal sealed class PersonQuantile(double[] values, double probability, IntervalOptions options)
{
    private readonly double[] sorted = [.. values.Order()];
    private readonly IntervalMethod method = IntervalMethods.Chosen(EstimateKind.PersonQuantile, options);

    internal Estimate Estimate()
    {
        if (sorted.Length == 0) return Between(null) with { UndefinedReason = "0/0: there is no value" };
        var value = Type7(sorted);
        if (method == IntervalMethod.SubjectBootstrap) return Bootstrap(value);
        return Between(value) with { Beside = options.BootstrapBeside ? Bootstrap(value) : null };
    }

    private Estimate Between(double? value)
    {
        var ranks = Ranks();
        var interval = value is not null && ranks is { } found ? new Interval(sorted[found.Lower], sorted[found.Upper]) : null;
        if (interval is not null && interval.Lower >= interval.Upper) interval = null;
        return new Estimate
        {
            Value = value,
            Interval = interval,
            Method = "order statistics (distribution-free)",
            RequestedMethod = method,
            Confidence = options.Confidence,
            Details = Details(),
            UndefinedReason = interval is not null ? null
                : sorted.Length < 2 ? Wording.OnlyOne(options.ClusterUnit)
                : ranks is null ? $"{sorted.Length} {Wording.Unit(options.ClusterUnit)}s are too few for an interval of this quantile at this confidence"
                : Wording.NoVariation(options.ClusterUnit),
            Remarks = Wording.PersonRemarks(options.ClusterUnit),
        };
    }

    // The number B of values below the quantile is binomial. The lower bound is the r-th value, the largest r with P(B < r) at most the
    // tail; the upper the s-th, the smallest s with P(B >= s) at most the tail.
    private (int Lower, int Upper)? Ranks()
    {
        var tail = options.Confidence.Tail * (1 + 1e-12);
        var (lower, upper) = (0, sorted.Length + 1);
        while (lower < sorted.Length && Below(lower + 1, probability) <= tail) lower++;
        while (upper > 1 && Below(sorted.Length - (upper - 1) + 1, 1 - probability) <= tail) upper--;
        return lower >= 1 && upper <= sorted.Length ? (lower - 1, upper - 1) : null;
    }

    // P(B < rank) of a binomial number.
    private double Below(int rank, double chance) => Binomial.CDF(chance, sorted.Length, rank - 1);

    private Estimate Bootstrap(double value)
    {
        var sample = sorted.Length < SubjectBootstrap.FewestClusters ? null : Sample(value);
        return BootstrapEstimate.Of(
            value, sample, IntervalMethod.SubjectBootstrap, Details() with { Seed = options.Seed, Replicates = options.Replicates }, options.Confidence);
    }

    private BootstrapSample Sample(double value)
    {
        var generator = new Xoshiro256(options.Seed);
        var (drawn, resample, quantiles) = (new int[sorted.Length], new double[sorted.Length], new double[options.Replicates]);
        for (var replicate = 0; replicate < quantiles.Length; replicate++)
        {
            generator.FillBelow(sorted.Length, drawn);
            for (var i = 0; i < drawn.Length; i++) resample[i] = values[drawn[i]];
            Array.Sort(resample);
            quantiles[replicate] = Type7(resample);
        }
        Array.Sort(quantiles);
        return new BootstrapSample(value, quantiles, 0, null);
    }

    private double Type7(double[] rising)
    {
        var position = (rising.Length - 1) * probability;
        var below = (int)Math.Floor(position);
        var above = Math.Min(below + 1, rising.Length - 1);
        return rising[below] + (position - below) * (rising[above] - rising[below]);
    }

    private IntervalDetails Details() => new() { ClusterUnit = options.ClusterUnit, Clusters = sorted.Length, Total = sorted.Length };
}
