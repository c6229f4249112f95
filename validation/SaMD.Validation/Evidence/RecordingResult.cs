namespace SaMD.Validation.Evidence;

/// <summary>One line of <c>core/recordings.jsonl</c>: one comparison of one recording.</summary>
/// <param name="Algorithm">Id and version.</param>
/// <param name="Dataset">Id of the dataset.</param>
/// <param name="Partition">The record's partition.</param>
/// <param name="Record">Name of the record.</param>
/// <param name="Person">Key of the person; <see langword="null"/> where unknown.</param>
/// <param name="Condition">Condition; <c>none</c> for the recording as it is.</param>
/// <param name="Binding">Binding rule.</param>
/// <param name="Channels">Names of the channels that were bound.</param>
/// <param name="Comparator">Comparator, its mode and settings.</param>
/// <param name="Status"><c>compared</c>, <c>algorithm-failed</c> or <c>not-run</c>.</param>
/// <param name="Reason">Why it was not compared.</param>
/// <param name="DurationSeconds">Length of the recording.</param>
/// <param name="Strata">The record's strata as <c>name=value</c>, in the manifest's order.</param>
/// <param name="Figures">The recording's own figures, in the order of the endpoints.</param>
/// <param name="Matrix">EC57 matrix: rows N S V F Q O X, columns n s v f q o x; <see langword="null"/> for other comparators.</param>
/// <param name="Notices">What the reader or the algorithm had to say.</param>
public sealed record RecordingResult(
    string Algorithm, string Dataset, string Partition, string Record, string? Person, string Condition, string Binding,
    IReadOnlyList<string> Channels, ComparatorResult Comparator, string Status, string? Reason, double DurationSeconds,
    IReadOnlyList<string> Strata, IReadOnlyList<RecordingFigure> Figures, IReadOnlyList<IReadOnlyList<long>>? Matrix,
    IReadOnlyList<string> Notices);
