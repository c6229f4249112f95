using SaMD.Files;

namespace SaMD.Requirements;

/// <summary>Two strata that are crossed.</summary>
/// <param name="First">Name of the one.</param>
/// <param name="Second">Name of the other.</param>
/// <param name="Place">Where it stands.</param>
public sealed record StrataCross(string First, string Second, SourcePlace Place)
{
    /// <summary>Name of the crossing, as a stratum has one.</summary>
    public string Name => $"{First} x {Second}";
}
