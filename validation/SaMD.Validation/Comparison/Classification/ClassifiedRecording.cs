using SaMD.Contracts;

namespace SaMD.Validation.Comparison.Classification;

/// <summary>One recording (or one strip of it): the class that the reference gives and what the algorithm said.</summary>
/// <param name="Record">Name of the recording; for one of several strips of it a name of its own, for example <c>record@30</c>.</param>
/// <param name="ReferenceLabel">Class of the reference, or a label that a rule leaves out.</param>
/// <param name="TestLabel">Class that the algorithm gave; <see langword="null"/> where it gave none.</param>
/// <param name="InconclusiveReason">
/// Why it gave none; <see langword="null"/> exactly where it gave one, or where it failed (crash, timeout, invalid output): then both are
/// <see langword="null"/>, and the recording is counted wrong.
/// </param>
/// <param name="Scores">Score per class, finite; may be empty.</param>
public sealed record ClassifiedRecording(
    string Record, string ReferenceLabel, string? TestLabel, InconclusiveReason? InconclusiveReason, IReadOnlyList<NamedValue> Scores)
{
    /// <summary>Whether the algorithm failed on it.</summary>
    public bool IsFailure => TestLabel is null && InconclusiveReason is null;

    /// <summary>A recording on which the algorithm failed.</summary>
    /// <param name="record">Name of the recording.</param>
    /// <param name="referenceLabel">Class of the reference.</param>
    public static ClassifiedRecording Failed(string record, string referenceLabel) => new(record, referenceLabel, null, null, []);
}
