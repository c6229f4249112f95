namespace SaMD.Validation.Evidence;

/// <summary>One gap between two strata.</summary>
/// <param name="From">The stratum whose figure is taken off, as <c>name=value</c>.</param>
/// <param name="To">The stratum from whose figure it is taken.</param>
/// <param name="Value">Figure of <paramref name="To"/> minus figure of <paramref name="From"/>, in the row's unit.</param>
/// <param name="Lower">Lower end of the simultaneous interval; <see langword="null"/> where there is none.</param>
/// <param name="Upper">Upper end.</param>
/// <param name="Method">How the interval is made.</param>
public sealed record GapResult(string From, string To, double? Value, double? Lower, double? Upper, string? Method);
