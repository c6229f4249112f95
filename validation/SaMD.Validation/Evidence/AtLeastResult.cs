namespace SaMD.Validation.Evidence;

/// <summary>The least size that the evidence must have; <see langword="null"/> members ask for nothing.</summary>
/// <param name="Subjects">Persons.</param>
/// <param name="Recordings">Recordings.</param>
/// <param name="Beats">Reference beats.</param>
/// <param name="Pairs">Pairs of values.</param>
/// <param name="Events">Reference events or episodes.</param>
public sealed record AtLeastResult(long? Subjects, long? Recordings, long? Beats, long? Pairs, long? Events = null);
