using SaMD.Validation.Statistics;

namespace SaMD.Validation.Tests.Statistics.Coverage;

/// <summary>The interval methods whose coverage is measured. Where a method gives no interval it is taken to claim certainty: [rate, rate].</summary>
internal static class CoverageMethods
{
    internal const string Declared = "Korn-Graubard, true design effect declared";

    internal static readonly string[] Names =
    [
        Declared,
        "Korn-Graubard, half of it declared",
        "Korn-Graubard, none declared",
        "Korn-Graubard as published",
        "Wilson on the effective size, declared",
        "one-per-person Clopper-Pearson",
        "subject bootstrap (percentile)",
        "subject bootstrap as a gate, declared",
        "ratio estimator, Student's t",
    ];

    /// <summary>Intervals in the order of <see cref="Names"/>.</summary>
    internal static Interval[] Intervals(IReadOnlyList<ClusteredCount> counts)
    {
        var declared = new DeclaredDesignEffect(SkewedPopulation.TrueDesignEffect, "the population");
        var half = new DeclaredDesignEffect(SkewedPopulation.TrueDesignEffect / 2, "the population");
        var options = new RateIntervalOptions { BootstrapBeside = false };
        var gate = RateEstimator.Estimate(counts, options with { Method = IntervalMethod.SubjectBootstrap, DeclaredDesignEffect = declared });
        return
        [
            Of(counts, options with { DeclaredDesignEffect = declared }),
            Of(counts, options with { DeclaredDesignEffect = half }),
            Of(counts, options),
            AsPublished(counts),
            Of(counts, options with { DeclaredDesignEffect = declared, Method = IntervalMethod.Wilson }),
            Of(counts, options with { Method = IntervalMethod.OnePerPerson }),
            new Interval(gate.Details.BoundBeforeHolding ?? gate.Interval!.Lower, gate.Interval!.Upper),
            gate.Interval,
            StudentT(counts),
        ];
    }

    private static Interval Of(IReadOnlyList<ClusteredCount> counts, RateIntervalOptions options) => RateEstimator.Estimate(counts, options).Interval!;

    private static Interval AsPublished(IReadOnlyList<ClusteredCount> counts)
    {
        var ratio = RatioEstimator.Of(counts)!;
        var freedom = StudentTQuantile(ratio.Total - 1) / StudentTQuantile(ratio.Clusters - 1);
        var trials = ratio.Total / Math.Max(1, ratio.DesignEffect ?? 1) * freedom * freedom;
        return ClopperPearson.Of(ratio.Value * trials, trials, Confidence.Default)!;
    }

    private static double StudentTQuantile(double freedom) => MathNet.Numerics.Distributions.StudentT.InvCDF(0, 1, freedom, 0.975);

    private static Interval StudentT(IReadOnlyList<ClusteredCount> counts)
    {
        var sums = counts.Select(count => new ClusteredSum(count.Cluster, count.Successes, count.Trials)).ToList();
        var estimate = MeanEstimator.Estimate(sums, new MeanIntervalOptions { BootstrapBeside = false });
        return estimate.Interval ?? new Interval(estimate.Value!.Value, estimate.Value.Value);
    }
}
