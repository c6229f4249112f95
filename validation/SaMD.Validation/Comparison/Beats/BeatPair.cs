namespace SaMD.Validation.Comparison.Beats;

/// <summary>One event of a beat-by-beat comparison: a matched pair, a missed beat, or an extra one.</summary>
/// <param name="ReferenceSample">Time of the reference beat in samples; <see langword="null"/> for an extra test beat.</param>
/// <param name="ReferenceLabel">Class of the reference beat, or why there is none (O, X, *).</param>
/// <param name="TestSample">Time of the test beat in samples; <see langword="null"/> for a missed reference beat.</param>
/// <param name="TestLabel">Class of the test beat, or why there is none (O, X).</param>
public readonly record struct BeatPair(long? ReferenceSample, BeatLabel ReferenceLabel, long? TestSample, BeatLabel TestLabel)
{
    /// <summary>Time of the event in samples: of its reference beat, or of its test beat where the reference has none.</summary>
    public long Sample => ReferenceSample ?? TestSample ?? 0;

    /// <summary>Whether both sides have a beat.</summary>
    public bool IsMatched => ReferenceSample is not null && TestSample is not null;

    /// <summary>Whether the event is in the matrix: not in reference fibrillation, and not without a class on both sides.</summary>
    public bool IsCounted => ReferenceLabel < BeatLabel.Fibrillation && (ReferenceLabel < BeatLabel.Other || TestLabel < BeatLabel.Other);
}
