using SaMD.Contracts;

namespace SaMD.Adapters.Sessions;

/// <summary>What a session gave for a recording.</summary>
/// <param name="Items">The items in the order in which they were reported.</param>
/// <param name="DurationSeconds">Input time that was read.</param>
public sealed record SessionOutput(IReadOnlyList<OutputItem> Items, double DurationSeconds);
