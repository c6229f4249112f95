using SaMD.Files;

namespace SaMD.Requirements;

/// <summary>Two values of a stratum whose figures are compared.</summary>
/// <param name="Stratum">Name of the stratum.</param>
/// <param name="From">The value whose figure is taken off.</param>
/// <param name="To">The value from whose figure it is taken.</param>
/// <param name="Place">Where it stands.</param>
public sealed record StrataGap(string Stratum, string From, string To, SourcePlace Place);
