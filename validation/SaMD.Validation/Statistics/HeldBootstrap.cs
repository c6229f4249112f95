namespace SaMD.Validation.Statistics;

/// <summary>
/// The bootstrap of a rate as a gate. Its percentiles keep the promise that correcting an error never lowers the lower bound, up to a
/// perfect result, of which they would say that it is certain. No result may have a better bound than a perfect one, and that one's
/// bound is known: Clopper-Pearson with the declared design effect, or with one trial per person.
/// </summary>
internal static class HeldBootstrap
{
    // Its percentiles move with the skewness: correcting the errors of persons with few can lower them.
    private const string BcaRemark = "BCa does not promise that correcting an error never worsens the bound";

    internal static Estimate Of(Estimate bootstrap, ErrorTable table, RateIntervalOptions options)
    {
        if (table.Clusters < SubjectBootstrap.FewestClusters) return bootstrap;
        var isBca = bootstrap.RequestedMethod == IntervalMethod.SubjectBootstrapBca;
        if (isBca && bootstrap.Interval is null && table.TotalErrors > 0) return bootstrap;
        if (isBca) bootstrap = bootstrap with { Remarks = [.. bootstrap.Remarks, BcaRemark] };
        var rate = bootstrap.Value!.Value;
        var computed = bootstrap.Interval ?? new Interval(rate, rate);
        var perfect = BoundOfPerfectResult(table, options);
        var held = options.Better == Better.Higher
            ? new Interval(Math.Min(computed.Lower, perfect), computed.Upper)
            : new Interval(computed.Lower, Math.Max(computed.Upper, 1 - perfect));
        if (held == computed) return bootstrap;
        var side = options.Better == Better.Higher ? "lower" : "upper";
        return bootstrap with
        {
            Interval = held,
            UndefinedReason = null,
            Details = bootstrap.Details with { BoundBeforeHolding = options.Better == Better.Higher ? computed.Lower : computed.Upper },
            Remarks = [.. bootstrap.Remarks, $"{side} bound held at that of a result without errors"],
        };
    }

    private static double BoundOfPerfectResult(ErrorTable table, RateIntervalOptions options)
    {
        var tail = options.Confidence.Tail;
        // The good trials alone: their number does not fall when an error is corrected, whether it becomes a good trial or goes.
        var trials = options.DeclaredDesignEffect is { } declared
            ? EffectiveSize.FreedomFactor(table, tail) * table.TotalGood / declared.Value
            : Math.Min(table.Clusters, table.TotalGood);
        return trials > 0 ? ClopperPearson.Lower(trials, trials, tail) : 0;
    }
}
