using System.Globalization;
using SaMD.Requirements;
using SaMD.Validation.Endpoints;
using SaMD.Validation.Evidence;
using SaMD.Validation.Statistics;

namespace SaMD.Validation.Estimation;

/// <summary>Puts a criterion into the words and numbers that are printed.</summary>
internal static class CriterionWords
{
    public static CriterionResult Of(Endpoint endpoint, AcceptanceText accept)
    {
        var higher = endpoint.Better == Better.Higher;
        var parts = new List<string>();
        if (accept.Value is { } value) parts.Add(endpoint.Better == Better.NearerZero ? $"|estimate| ≤ {Figure(endpoint, value)}" : $"estimate {(higher ? "≥" : "≤")} {Figure(endpoint, value)}");
        if (accept.LowerBound is { } lower) parts.Add($"lower bound ≥ {Figure(endpoint, lower)}");
        if (accept.UpperBound is { } upper) parts.Add($"upper bound ≤ {Figure(endpoint, upper)}");
        return new CriterionResult(higher ? "at-least" : "at-most", accept.Value, accept.LowerBound, accept.UpperBound, string.Join(", ", parts));
    }

    private static string Figure(Endpoint endpoint, double value) => endpoint.Unit == "1"
        ? (value * 100).ToString("0.0###", CultureInfo.InvariantCulture) + " %"
        : value.ToString("0.0###", CultureInfo.InvariantCulture) + " " + endpoint.Unit;
}
