using System.Globalization;
using SaMD.Validation.Evidence;

namespace SaMD.Cli.Output;

/// <summary>Numbers as the terminal shows them.</summary>
internal static class Figures
{
    public static string Of(string unit, double? value) => value is not { } number
        ? "-"
        : unit == "1" ? (number * 100).ToString("0.00", CultureInfo.InvariantCulture) + " %" : number.ToString("0.00", CultureInfo.InvariantCulture) + " " + unit;

    public static string Interval(ResultRow row) => row.Estimate is { Lower: { } lower, Upper: { } upper }
        ? $"[{Of(row.Unit, lower)}, {Of(row.Unit, upper)}]"
        : "-";

    public static string Count(EstimateResult estimate) =>
        string.Create(CultureInfo.InvariantCulture, $"{estimate.Subjects} / {estimate.Recordings} / {estimate.Events}");
}
