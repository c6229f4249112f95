namespace SaMD.Validation.Comparison.Episodes;

/// <summary>An episode in samples.</summary>
/// <param name="Start">Its first sample.</param>
/// <param name="End">Its last sample.</param>
/// <param name="Extremum">Time of the extremum of an ST episode; 0 where none is marked.</param>
public readonly record struct Episode(long Start, long End, long Extremum = 0)
{
    /// <summary>Its length in samples.</summary>
    public long Length => End - Start;
}
