using SaMD.Validation.Acceptance;

namespace SaMD.Traceability;

/// <summary>One line of the trace matrix.</summary>
/// <param name="UserNeeds">User needs that the requirement satisfies, each with its title.</param>
/// <param name="Hazards">Hazards that it mitigates, each with its title.</param>
/// <param name="Requirement">Id of the requirement.</param>
/// <param name="Revision">Its revision.</param>
/// <param name="RequirementTitle">Its title.</param>
/// <param name="Sources">Standards and papers that it comes from.</param>
/// <param name="Method"><c>dataset</c> or <c>tests</c>.</param>
/// <param name="Row">Id of the result row, where verified on a dataset.</param>
/// <param name="Gating">Whether the row takes part in the verdict.</param>
/// <param name="Endpoint">Endpoint of the row.</param>
/// <param name="Dataset">Dataset, with its partitions.</param>
/// <param name="DatasetDigest">Digest of the dataset.</param>
/// <param name="Algorithm">Algorithm id and version.</param>
/// <param name="Verdict">Verdict of the row; <see langword="null"/> where descriptive or judged from tests elsewhere.</param>
/// <param name="Standing"><c>current</c>, <c>stale</c> or <c>waived</c>; <see langword="null"/> where there is no verdict.</param>
/// <param name="Result">The estimate and its criterion as printed, or why there is none.</param>
public sealed record TraceRow(
    IReadOnlyList<TraceItem> UserNeeds, IReadOnlyList<TraceItem> Hazards, string Requirement, int Revision, string RequirementTitle,
    IReadOnlyList<string> Sources, string Method, string? Row, bool Gating, string? Endpoint, string? Dataset, string? DatasetDigest,
    string? Algorithm, Verdict? Verdict, string? Standing, string Result);
