using SaMD.Reports.Rows;
using SaMD.Validation.Evidence;

namespace SaMD.Reports.Html.Sections.Failures;

/// <summary>What is to be said of single recordings.</summary>
public static class RecordNotes
{
    /// <summary>The comparisons that did not come about, sorted by dataset and record.</summary>
    /// <param name="recordings">All recordings.</param>
    public static IReadOnlyList<RecordingResult> NotCompared(IReadOnlyList<RecordingResult> recordings) =>
    [
        .. recordings.Where(recording => recording.Status != "compared")
            .OrderBy(recording => recording.Dataset, StringComparer.Ordinal).ThenBy(recording => recording.Record, StringComparer.Ordinal),
    ];

    /// <summary>What readers, algorithms and comparators had to say of recordings, equal notices together.</summary>
    /// <param name="recordings">All recordings.</param>
    public static IReadOnlyList<GatheredNote> Notices(IReadOnlyList<RecordingResult> recordings) => GatheredNote.Of(
        recordings.OrderBy(recording => recording.Dataset, StringComparer.Ordinal).ThenBy(recording => recording.Record, StringComparer.Ordinal)
            .SelectMany(recording => recording.Notices.Select(notice => (Subject(recording), (string?)recording.Record, notice))));

    private static string Subject(RecordingResult recording) => string.Join(", ", new[]
    {
        recording.Dataset, recording.Condition == "none" ? null : $"condition {recording.Condition}",
        recording.Binding.Length == 0 ? null : $"channel: {recording.Binding}",
    }.OfType<string>());
}
