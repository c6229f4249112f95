using SaMD.Validation.Endpoints;
using SaMD.Validation.Evidence;
using SaMD.Validation.Statistics;

namespace SaMD.Validation.Estimation;

/// <summary>Estimates an endpoint over a population.</summary>
internal static class Estimation
{
    /// <summary>The gross estimate with its interval.</summary>
    public static Estimate Gross(Population population)
    {
        var row = population.Row;
        var accept = row.Verification.Accept;
        var confidence = new Confidence(accept?.Confidence ?? 0.95, accept?.Sides == Requirements.IntervalSides.One ? Sides.One : Sides.Two);
        var unit = population.Members.All(member => member.Record.Person is not null) ? ClusterUnit.Person : ClusterUnit.Recording;
        var method = accept?.Method is { } name ? IntervalMethods.Parse(name) : null;
        if (row.Endpoint.Shape == EndpointShape.Proportion)
            return RateEstimator.Estimate(
                [.. population.Members.Select(member => new ClusteredCount(Population.ClusterOf(member.Record), member.Sum.Terms[0], member.Sum.Terms[1]))],
                new RateIntervalOptions
                {
                    Confidence = confidence,
                    Method = method ?? IntervalMethod.KornGraubard,
                    Better = row.Endpoint.Better,
                    DeclaredDesignEffect = row.Dataset.DeclaredDesignEffects.GetValueOrDefault(row.Endpoint.Name),
                    ClusterUnit = unit,
                    BootstrapBeside = population.Stratum is null,
                });
        if (row.Endpoint.Shape == EndpointShape.Mean)
            return MeanEstimator.Estimate(
                ShapedEstimation.Sums(population),
                new MeanIntervalOptions { Confidence = confidence, Method = method ?? IntervalMethod.RatioT, ClusterUnit = unit, BootstrapBeside = population.Stratum is null });
        return ShapedEstimation.Of(population, new IntervalOptions { Confidence = confidence, Method = method, ClusterUnit = unit, BootstrapBeside = population.Stratum is null });
    }

    /// <summary>The gross estimate as results state it.</summary>
    public static EstimateResult GrossResult(Population population, Estimate estimate)
    {
        var contributing = population.Contributing;
        var beside = estimate.Beside?.Interval;
        var terms = population.Row.Endpoint.IsRatio ? population.Terms : null;
        return new EstimateResult(
            estimate.Value, estimate.Value is null ? estimate.UndefinedReason : null, estimate.Interval?.Lower, estimate.Interval?.Upper,
            estimate.Confidence.Level, estimate.Confidence.Sides == Sides.Two ? "two" : "one", estimate.Method,
            estimate.Details.ClusterUnit == ClusterUnit.Person ? "person" : "recording", estimate.Details.DesignEffect, estimate.Details.EffectiveTrials,
            Seed(estimate), beside?.Lower, beside?.Upper,
            terms is { Count: 0 } ? 0 : terms?[0], terms is { Count: 0 } ? 0 : terms?[1],
            contributing.Select(member => Population.ClusterOf(member.Record)).Distinct().Count(), contributing.Count,
            population.Events, population.Row.Endpoint.EventsName, Warnings(estimate));
    }

    /// <summary>The average: unweighted mean of the recordings' own figures, over those where it is defined. It has no interval.</summary>
    public static EstimateResult Average(Population population)
    {
        var values = population.Members.Select(member => (member.Record, Figure: population.Figure(member.Sum.Terms))).Where(member => member.Figure is not null).ToList();
        return new EstimateResult(
            values.Count > 0 ? values.Average(member => member.Figure!.Value) : null,
            values.Count > 0 ? null : "undefined in every recording (0/0)", null, null, null, null, null, null, null, null, null, null, null, null, null,
            values.Select(member => Population.ClusterOf(member.Record)).Distinct().Count(), values.Count,
            population.Events, population.Row.Endpoint.EventsName, []);
    }

    /// <summary>What stands where there is no estimate.</summary>
    public static EstimateResult None(Endpoint endpoint, string reason) => new(
        null, reason, null, null, null, null, null, null, null, null, null, null, null, null, null, 0, 0, 0, endpoint.EventsName, []);

    private static string? Seed(Estimate estimate) =>
        (estimate.Details.Seed ?? estimate.Beside?.Details.Seed) is { } seed ? FormattableString.Invariant($"{seed:x16}") : null;

    private static List<string> Warnings(Estimate estimate)
    {
        var warnings = new List<string>(estimate.Remarks);
        if (estimate.Value is not null && estimate.UndefinedReason is { } reason) warnings.Add(reason);
        if (estimate.Beside is { Interval: null, UndefinedReason: { } beside }) warnings.Add(beside);
        return warnings;
    }
}
