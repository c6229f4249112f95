namespace SaMD.Requirements;

/// <summary>The least size that evidence must have; <see langword="null"/> members ask for nothing, at least one asks. All are above 0.</summary>
/// <param name="Subjects">Persons.</param>
/// <param name="Recordings">Recordings.</param>
/// <param name="Beats">Reference beats.</param>
/// <param name="Pairs">Pairs of values.</param>
/// <param name="Events">Reference events or episodes.</param>
public sealed record AtLeast(long? Subjects, long? Recordings, long? Beats, long? Pairs, long? Events = null);
