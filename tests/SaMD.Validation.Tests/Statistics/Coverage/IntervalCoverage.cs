using System.Globalization;
using System.Text;
using System.Text.Json;
using SaMD.TestKit;
using SaMD.Validation.Statistics;

namespace SaMD.Validation.Tests.Statistics.Coverage;

/// <summary>
/// Measures the coverage of the intervals of figures other than rates, and reads and writes the committed table. Simulation i of k persons has
/// the seed 1,000,000·k + i.
/// </summary>
internal static class IntervalCoverage
{
    internal const int Simulations = 2000;
    internal const int First = 10;
    internal const int Replicates = 1000;

    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal static string Json => Repository.File("tests", "cases", "interval-coverage", "coverage.json");

    internal static string Markdown => Repository.File("tests", "cases", "interval-coverage", "coverage.md");

    internal static IntervalCoverageRow[] Read() => JsonSerializer.Deserialize<IntervalCoverageRow[]>(File.ReadAllText(Json), Format)!;

    /// <summary>Per method: how often the lower bound held, the upper, both.</summary>
    internal static (string Method, int[] Counts)[] Count(IntervalPopulation population, int persons, int simulations)
    {
        var outcomes = new IntervalOutcome[simulations][];
        Parallel.For(0, simulations, i => outcomes[i] = population.Simulate(persons, new Xoshiro256((ulong)(1_000_000 * persons + i))));
        return
        [
            .. outcomes[0].Select((method, m) => (method.Method, new[]
            {
                outcomes.Count(outcome => outcome[m].LowerHolds), outcomes.Count(outcome => outcome[m].UpperHolds),
                outcomes.Count(outcome => outcome[m].LowerHolds && outcome[m].UpperHolds),
            })),
        ];
    }

    internal static IntervalCoverageRow[] All() =>
    [
        .. IntervalPopulation.All.SelectMany(population => population.Persons.SelectMany(persons =>
            Count(population, persons, Simulations).Zip(Count(population, persons, First),
                (all, first) => new IntervalCoverageRow(population.Name, persons, all.Method, all.Counts, first.Counts)))),
    ];

    internal static string JsonText(IntervalCoverageRow[] rows) => "[\n" + string.Join(",\n", rows.Select(row => "  " + JsonSerializer.Serialize(row, Format))) + "\n]\n";

    internal static string MarkdownText(IntervalCoverageRow[] rows)
    {
        var text = new StringBuilder();
        text.Append("# Measured coverage of the intervals of other figures than rates\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{Simulations} simulations per number k of persons; bootstraps of {Replicates} replicates. Two-sided 95 %: nominal 97.5 % for each bound, 95 % for both;\n");
        text.Append("shares of 97.5 % have a standard error of 0.35 points. No interval counts as one that does not hold.\n");
        text.Append("Written by the test `IntervalCoverageTests` with `SAMD_WRITE_COVERAGE=1`; do not edit.\n");
        foreach (var population in rows.GroupBy(row => row.Population)) text.Append('\n').Append(Table(population.Key, [.. population]));
        return text.ToString();
    }

    /// <summary>One population: lower / upper / both, a column per number of persons.</summary>
    private static string Table(string population, IntervalCoverageRow[] rows)
    {
        var persons = rows.Select(row => row.Persons).Distinct().ToList();
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"## {population}\n\n| lower / upper / both hold, % | {string.Join(" | ", persons.Select(k => $"k = {k}"))} |\n");
        text.Append("|---|").Append(string.Concat(persons.Select(_ => "---|"))).Append('\n');
        foreach (var method in rows.GroupBy(row => row.Method))
            text.Append(CultureInfo.InvariantCulture, $"| {method.Key} | {string.Join(" | ", method.Select(row => string.Join(" / ", row.All.Select(Share))))} |\n");
        return text.ToString();
    }

    /// <summary>The short table of the documentation: how often both bounds hold.</summary>
    internal static string ShortTable(IntervalCoverageRow[] rows)
    {
        var text = new StringBuilder("| both bounds hold (nominal 95 %) | k = 10 | k = 20 | k = 40 | k = 100 |\n|---|---|---|---|---|\n");
        foreach (var population in rows.GroupBy(row => row.Population))
        {
            text.Append(CultureInfo.InvariantCulture, $"| **{population.Key}** | | | | |\n");
            foreach (var method in population.GroupBy(row => row.Method))
                text.Append(CultureInfo.InvariantCulture, $"| {method.Key} | {string.Join(" | ", method.Select(row => Share(row.All[2]) + " %"))} |\n");
        }
        return text.ToString();
    }

    private static string Share(int count) => (100.0 * count / Simulations).ToString("F1", CultureInfo.InvariantCulture);
}
