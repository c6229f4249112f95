using SaMD.Files;

namespace SaMD.Requirements;

/// <summary>Strata that are shown beside the whole population.</summary>
/// <param name="By">Names of strata, at least one.</param>
/// <param name="Gate">Whether each stratum takes part in the verdict; only with a limit.</param>
/// <param name="Limit">Limit of each stratum's estimate, in the direction of the endpoint; given exactly when <paramref name="Gate"/> holds.</param>
/// <param name="Place">Where it stands.</param>
public sealed record StrataSelection(IReadOnlyList<string> By, bool Gate, double? Limit, SourcePlace Place)
{
    /// <summary>Fewest persons of a stratum (recordings, where persons are unknown) of which more is said than its size: below it a pass is
    /// inconclusive, and it is not compared with others. Default: 10, and not less.</summary>
    public const int DefaultFewestPersons = 10;

    /// <summary>Fewest persons of a stratum; 10 or more.</summary>
    public int FewestPersons { get; init; } = DefaultFewestPersons;

    /// <summary>Pairs of names whose combinations are strata too.</summary>
    public IReadOnlyList<StrataCross> Cross { get; init; } = [];

    /// <summary>Pairs of strata whose figures are compared: listed beforehand, never chosen by what came out.</summary>
    public IReadOnlyList<StrataGap> Gaps { get; init; } = [];
}
