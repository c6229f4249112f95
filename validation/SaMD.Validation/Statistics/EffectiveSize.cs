namespace SaMD.Validation.Statistics;

/// <summary>How many independent trials clustered ones are worth: Korn and Graubard (Survey Methodology 24(2), 1998, 193-201), with this suite's rule for few persons with an error.</summary>
/// <param name="Trials">Effective number of trials, never above the number of trials.</param>
/// <param name="DesignEffect">The design effect that was used, 1 or more; <see langword="null"/> for one trial per person.</param>
/// <param name="Kind">Where it comes from.</param>
internal sealed record EffectiveSize(double Trials, double? DesignEffect, EffectiveSizeKind Kind)
{
    /// <summary>From this many persons with an error on, the design effect is estimated (specs/statistics.md).</summary>
    internal const int FewestClustersWithError = 5;

    internal static EffectiveSize Of(ErrorTable table, double tail, double? declared)
    {
        var ratio = RatioEstimator.OfTable(table);
        var estimable = table.ClustersWithError >= FewestClustersWithError && ratio.DesignEffect is not null;
        if (table.Clusters < 2 || (!estimable && declared is null)) return OneTrialPerPerson(table);
        var estimated = Math.Max(1, ratio.DesignEffect ?? 1);
        var effect = estimable ? estimated : Math.Max(estimated, declared!.Value);
        var trials = FreedomFactor(table, tail) * table.Trials / effect;
        return new EffectiveSize(trials, effect, estimable ? EffectiveSizeKind.Estimated : EffectiveSizeKind.Declared);
    }

    internal static EffectiveSize OneTrialPerPerson(ErrorTable table) =>
        new(Math.Min(table.Clusters, table.Trials), null, EffectiveSizeKind.OnePerPerson);

    /// <summary>Korn and Graubard's (t(M − 1) / t(k − 1))², at most 1: what estimating the variance from k persons costs.</summary>
    internal static double FreedomFactor(ErrorTable table, double tail)
    {
        // Only trials that are durations, or fractions, can be fewer than persons.
        if (table.Trials <= table.Clusters) return 1;
        var ratio = Quantile.StudentT(tail, table.Trials - 1) / Quantile.StudentT(tail, table.Clusters - 1);
        return Math.Min(1, ratio * ratio);
    }
}
