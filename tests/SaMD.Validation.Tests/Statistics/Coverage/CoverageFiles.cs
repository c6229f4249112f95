using System.Globalization;
using System.Text;
using System.Text.Json;
using SaMD.TestKit;

namespace SaMD.Validation.Tests.Statistics.Coverage;

/// <summary>The committed table, for programs and for people.</summary>
internal static class CoverageFiles
{
    private static readonly JsonSerializerOptions Format = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    internal static string Json => Repository.File("tests", "cases", "coverage", "coverage.json");

    internal static string Markdown => Repository.File("tests", "cases", "coverage", "coverage.md");

    internal static string Documentation => Repository.File("validation", "SaMD.Validation", "Statistics", "README.md");

    internal static CoverageRow[] Read() => JsonSerializer.Deserialize<CoverageRow[]>(File.ReadAllText(Json), Format)!;

    internal static string JsonText(CoverageRow[] rows) => "[\n" + string.Join(",\n", rows.Select(row => "  " + JsonSerializer.Serialize(row, Format))) + "\n]\n";

    internal static string MarkdownText(CoverageRow[] rows)
    {
        var text = new StringBuilder();
        text.Append("# Measured coverage of the interval methods\n\n");
        text.Append(CultureInfo.InvariantCulture, $"True rate {SkewedPopulation.TrueRate:F6}, design effect {SkewedPopulation.TrueDesignEffect:F1}; {CoverageSimulation.Simulations} simulations per k, each with 1,500 to 2,500 beats per person,\n");
        text.Append("two thirds of the persons without an error, the rest with rates of 0.007 % to 5.6 % (lognormal, median 0.2 %, sigma 1.7).\n");
        text.Append("Two-sided 95 %: nominal 97.5 % for each bound, 95 % for both. A share of 97.5 % has a standard error of 0.2 points.\n");
        text.Append("A method that gives no interval (no variation between persons) is taken to claim certainty.\n");
        text.Append("Written by the test `CoverageTests` with `SAMD_WRITE_COVERAGE=1`; do not edit.\n");
        foreach (var persons in rows.GroupBy(row => row.Persons))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {persons.Key} persons\n\n| method | lower bound holds | upper bound holds | both hold | mean lower bound |\n|---|---|---|---|---|\n");
            foreach (var row in persons)
                text.Append(CultureInfo.InvariantCulture, $"| {row.Method} | {Share(row.All.Lower)} | {Share(row.All.Upper)} | {Share(row.All.Both)} | {row.All.MeanLower:F4} |\n");
        }
        return text.ToString();
    }

    /// <summary>The short table of the documentation: lower bounds alone.</summary>
    internal static string LowerBoundTable(CoverageRow[] rows)
    {
        var text = new StringBuilder("| method | " + string.Join(" | ", CoverageSimulation.Persons.Select(persons => $"k = {persons}")) + " |\n|---|");
        text.Append(string.Concat(CoverageSimulation.Persons.Select(_ => "---|"))).Append('\n');
        foreach (var method in rows.GroupBy(row => row.Method))
            text.Append(CultureInfo.InvariantCulture, $"| {method.Key} | {string.Join(" | ", method.Select(row => Share(row.All.Lower)))} |\n");
        return text.ToString();
    }

    private static string Share(int count) => (100.0 * count / CoverageSimulation.Simulations).ToString("F1", CultureInfo.InvariantCulture) + " %";
}
