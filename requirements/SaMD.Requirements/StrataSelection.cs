using SaMD.Files;

namespace SaMD.Requirements;

/// <summary>Strata that are shown beside the whole population.</summary>
/// <param name="By">Names of strata, at least one.</param>
/// <param name="Gate">Whether each stratum takes part in the verdict; only with a limit.</param>
/// <param name="Limit">Limit of each stratum's estimate, in the direction of the endpoint; given exactly when <paramref name="Gate"/> holds.</param>
/// <param name="Place">Where it stands.</param>
public sealed record StrataSelection(IReadOnlyList<string> By, bool Gate, double? Limit, SourcePlace Place);
