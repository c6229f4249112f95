using SaMD.Requirements;
using SaMD.Validation.Acceptance;
using SaMD.Validation.Endpoints;
using SaMD.Validation.Statistics;

namespace SaMD.Validation.Planning;

/// <summary>Turns a criterion as written into one that can be judged, and says what keeps it from being one.</summary>
public static class CriterionRules
{
    /// <summary>What is wrong with a criterion of an endpoint: key and message, in the order of the keys.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="accept">The criterion as written.</param>
    public static IEnumerable<(string Key, string Message)> Faults(Endpoint endpoint, AcceptanceText accept)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(accept);
        var method = accept.Method is { } name ? IntervalMethods.Parse(name) : DefaultMethod(endpoint);
        var kind = Estimation.ShapedEstimation.KindOf(endpoint.Shape);
        if (method is null || !IntervalMethods.Fits(kind, method.Value))
        {
            var fitting = IntervalMethods.All.Where(known => IntervalMethods.Fits(kind, IntervalMethods.Parse(known)!.Value));
            yield return ("method", $"'{accept.Method}' is no interval method for '{endpoint.Name}'; these are: {string.Join(", ", fitting)}.");
            yield break;
        }
        foreach (var fault in Of(endpoint, accept).Faults()) yield return (fault.Key, fault.Message);
    }

    /// <summary>The criterion, of a text without faults.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="accept">The criterion as written.</param>
    public static AcceptanceCriterion Of(Endpoint endpoint, AcceptanceText accept)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(accept);
        return new AcceptanceCriterion
        {
            Better = endpoint.Better,
            Value = accept.Value,
            LowerBound = accept.LowerBound,
            UpperBound = accept.UpperBound,
            Confidence = new Confidence(accept.Confidence, accept.Sides == IntervalSides.One ? Sides.One : Sides.Two),
            Method = accept.Method is { } name ? IntervalMethods.Parse(name)!.Value : DefaultMethod(endpoint),
        };
    }

    private static IntervalMethod DefaultMethod(Endpoint endpoint) => IntervalMethods.Default(Estimation.ShapedEstimation.KindOf(endpoint.Shape));
}
