using System.Globalization;
using SaMD.Validation.Endpoints;
using SaMD.Validation.Statistics;
using SaMD.Validation.Statistics.Agreement;

namespace SaMD.Validation.Estimation;

/// <summary>Estimates the figures that are neither a rate nor a plain mean.</summary>
internal static class ShapedEstimation
{
    /// <summary>The kind of figure that a shape is, which decides the methods that it can have.</summary>
    public static EstimateKind KindOf(EndpointShape shape) => shape switch
    {
        EndpointShape.Proportion => EstimateKind.Rate,
        EndpointShape.Mean or EndpointShape.PersonMean => EstimateKind.Mean,
        EndpointShape.RootMeanSquare => EstimateKind.RootMeanSquare,
        EndpointShape.SumFunction => EstimateKind.SumFunction,
        EndpointShape.LowerLimitOfAgreement or EndpointShape.UpperLimitOfAgreement => EstimateKind.LimitOfAgreement,
        EndpointShape.AreaUnderCurve => EstimateKind.AreaUnderCurve,
        _ => EstimateKind.PersonQuantile,
    };

    public static Estimate Of(Population population, IntervalOptions options) => population.Row.Endpoint.Shape switch
    {
        EndpointShape.RootMeanSquare => RootMeanSquareEstimator.Estimate(Sums(population), options),
        EndpointShape.PersonMean => PersonEstimator.Mean(Sums(population), options),
        EndpointShape.PersonMedian => PersonEstimator.Quantile(Sums(population), 0.5, options),
        EndpointShape.AreaUnderCurve => AreaUnderCurve.Estimate(
            [.. population.Members.Select(member => new ScoredCase(Population.ClusterOf(member.Record), member.Sum.Terms[1] > 0, member.Sum.Terms[0]))], options),
        EndpointShape.LowerLimitOfAgreement => Limit(Agreement(population, options), limits => limits.Lower),
        EndpointShape.UpperLimitOfAgreement => Limit(Agreement(population, options), limits => limits.Upper),
        _ => SumFunctionEstimator.Estimate(Terms(population), Function(population), options),
    };

    /// <summary>The first two terms of each recording, as a sum and a number.</summary>
    public static IReadOnlyList<ClusteredSum> Sums(Population population) =>
        [.. population.Members.Select(member => new ClusteredSum(Population.ClusterOf(member.Record), member.Sum.Terms[0], member.Sum.Terms[1]))];

    /// <summary>All terms of each recording.</summary>
    public static IReadOnlyList<ClusteredTerms> Terms(Population population) =>
        [.. population.Members.Select(member => new ClusteredTerms(Population.ClusterOf(member.Record), member.Sum.Terms))];

    /// <summary>The figure as a function of summed terms.</summary>
    public static SumFunction Function(Population population)
    {
        var isShare = population.Row.Endpoint.Unit == "1";
        var columns = population.Members.Count > 0 ? population.Members[0].Sum.Terms.Count : 1;
        return new SumFunction(columns, sums => population.Figure(sums.ToArray()), "0/0: there is nothing that it could be formed of")
        {
            Lowest = isShare || population.Row.Endpoint.Better == Better.Lower ? 0 : null,
            Highest = isShare ? 1 : null,
        };
    }

    private static LimitsOfAgreement Agreement(Population population, IntervalOptions options) => LimitsOfAgreementEstimator.Estimate(
        [.. population.Members.Select(member => (Cluster: Population.ClusterOf(member.Record), member.Sum.Terms))
            .Select(member => new ClusteredPairs(member.Cluster, member.Terms[0], member.Terms[1], member.Terms[2], member.Terms[3], member.Terms[4], member.Terms[5]))],
        options);

    private static Estimate Limit(LimitsOfAgreement limits, Func<LimitsOfAgreement, Estimate> of)
    {
        var estimate = of(limits);
        var remarks = estimate.Remarks.ToList();
        if (limits is { WithinPersons: { } within, BetweenPersons: { } between })
            remarks.Add(string.Create(CultureInfo.InvariantCulture, $"standard deviation within persons {within:0.###}, between persons {between:0.###}"));
        if (limits.Trend is { IsClear: true } trend)
            remarks.Add(string.Create(CultureInfo.InvariantCulture, $"the difference changes with the level (slope {trend.Slope.Value:0.###}): one pair of limits does not hold at every level"));
        return estimate with { Remarks = remarks };
    }
}
