using SaMD.Validation.Evidence;

namespace SaMD.Reports.Rows;

/// <summary>A requirement with its rows over the whole population.</summary>
/// <param name="Requirement">The requirement.</param>
/// <param name="Sources">Standards and papers that it comes from, as the trace states them.</param>
/// <param name="Rows">Its rows.</param>
public sealed record RequirementBlock(RequirementResult Requirement, IReadOnlyList<string> Sources, IReadOnlyList<RowPair> Rows)
{
    /// <summary>The requirements that have rows in this run, in their order.</summary>
    /// <param name="model">What the report says.</param>
    public static IReadOnlyList<RequirementBlock> Of(ReportModel model)
    {
        var rows = model.Results.Rows.Where(row => row.Stratum is null).ToLookup(row => row.Requirement, StringComparer.Ordinal);
        var sources = model.Trace.Rows.ToLookup(row => row.Requirement, StringComparer.Ordinal);
        return
        [
            .. model.Results.Requirements.Where(requirement => rows.Contains(requirement.Id))
                .Select(requirement => new RequirementBlock(requirement, [.. sources[requirement.Id].SelectMany(row => row.Sources).Distinct()], RowPair.Of(rows[requirement.Id]))),
        ];
    }
}
