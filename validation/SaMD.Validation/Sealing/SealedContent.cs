using SaMD.Validation.Evidence;

namespace SaMD.Validation.Sealing;

/// <summary>What a bundle holds of single sealed recordings: <c>core/sealed/</c>.</summary>
/// <param name="Parts">The sealed partitions that were opened, with their recordings.</param>
/// <param name="Recordings">One line per comparison and recording.</param>
public sealed record SealedContent(IReadOnlyList<LedgerPart> Parts, IReadOnlyList<RecordingResult> Recordings)
{
    /// <summary>The results with every figure; <see langword="null"/> where those that may be shown lack none.</summary>
    public ResultsFile? Results { get; init; }

    /// <summary>Nothing.</summary>
    public static SealedContent None { get; } = new([], []);
}
