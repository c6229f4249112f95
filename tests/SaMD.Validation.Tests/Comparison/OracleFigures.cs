using System.Text.Json;

namespace SaMD.Validation.Tests.Comparison;

/// <summary>Holds figures against an oracle's: null for null, else within a tolerance, relative for figures above 1.</summary>
internal static class OracleFigures
{
    internal static void Check(JsonElement expected, double? actual, double tolerance, string what)
    {
        if (expected.ValueKind == JsonValueKind.Null)
        {
            actual.ShouldBeNull(what);
            return;
        }

        var figure = expected.GetDouble();
        actual.ShouldNotBeNull(what);
        Math.Abs(actual.Value - figure).ShouldBeLessThanOrEqualTo(tolerance * Math.Max(1, Math.Abs(figure)), $"{what}: expected {figure:R}, was {actual.Value:R}");
    }

    internal static string[] Strings(this JsonElement element) => [.. element.EnumerateArray().Select(static text => text.GetString()!)];

    internal static double?[] NumbersOrNone(this JsonElement element) =>
        [.. element.EnumerateArray().Select(static number => number.ValueKind == JsonValueKind.Null ? (double?)null : number.GetDouble())];
}
