using System.Globalization;
using SaMD.Requirements;
using SaMD.Validation.Acceptance;
using SaMD.Validation.Evidence;

namespace SaMD.Traceability;

/// <summary>Builds the trace from what the workspace says and what a run found.</summary>
public static class TraceBuilder
{
    private const string Current = "current";
    private const string Stale = "stale";

    /// <summary>Builds the trace of a run.</summary>
    /// <param name="requirements">User needs, hazards and requirements.</param>
    /// <param name="inputs">What the run rested on.</param>
    /// <param name="results">Results of the run.</param>
    public static TraceFile Build(RequirementSet requirements, InputsFile inputs, ResultsFile results)
    {
        ArgumentNullException.ThrowIfNull(requirements);
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(inputs);
        // A verdict on requirements as they no longer stand is stale.
        var moved = requirements.Files.Any(file => !inputs.Requirements.Contains(new InputDigest(file.Path, file.Sha256)));
        var rows = requirements.Requirements.SelectMany(requirement => Rows(requirements, requirement, results));
        return new TraceFile([.. rows.Select(row => moved && row.Standing is not null ? row with { Standing = Stale } : row)], TraceRules.Check(requirements));
    }

    private static IEnumerable<TraceRow> Rows(RequirementSet set, Requirement requirement, ResultsFile results)
    {
        if (requirement.VerifiedByTests) yield return Row(set, requirement, "tests", null, "verified by the product's own tests (samd trace --tests)");
        foreach (var row in results.Rows.Where(row => row.Requirement == requirement.Id && row.Aggregation == "gross" && row.Stratum is null))
            yield return Row(set, requirement, "dataset", row, Text(row)) with
            {
                DatasetDigest = results.Datasets.First(dataset => dataset.Id == row.Dataset).Digest,
            };
        foreach (var row in results.LeftOut.Where(row => row.Requirement == requirement.Id))
            yield return Row(set, requirement, "dataset", null, "left out by the gate that was run") with
            {
                Row = row.Row,
                Endpoint = row.Endpoint,
                Dataset = $"{row.Dataset} {string.Join(" + ", row.Partition)}",
            };
    }

    private static TraceRow Row(RequirementSet set, Requirement requirement, string method, ResultRow? row, string result) => new(
        Items(requirement.Satisfies, id => set.UserNeeds.FirstOrDefault(need => need.Id == id)?.Title),
        Items(requirement.Mitigates, id => set.Hazards.FirstOrDefault(hazard => hazard.Id == id)?.Title),
        requirement.Id, requirement.Revision, requirement.Title, requirement.Sources, method, row?.Row, row?.Gating ?? false, row?.Endpoint,
        row is null ? null : $"{row.Dataset} {string.Join(" + ", row.Partition)}", null, row?.Algorithm ?? requirement.Algorithm, row?.Verdict,
        row?.Verdict is null ? null : Current, result);

    private static List<TraceItem> Items(IEnumerable<string> ids, Func<string, string?> title) =>
        [.. ids.Select(id => new TraceItem(id, title(id) ?? "unknown"))];

    // Unrounded, in the row's unit: how figures are rounded beside their limits is the reports' business.
    private static string Text(ResultRow row)
    {
        var estimate = row.Estimate;
        var value = estimate.Value is { } number ? Number(number) : $"- ({estimate.Undefined})";
        var interval = estimate is { Lower: { } lower, Upper: { } upper } ? $" [{Number(lower)}, {Number(upper)}]" : "";
        return $"{value}{interval}{(row.Unit == "1" ? "" : " " + row.Unit)}{(row.Criterion is { } criterion ? $"; {criterion.Text}" : "")}";
    }

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
