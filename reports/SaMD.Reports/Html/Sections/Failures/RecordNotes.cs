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

    /// <summary>What readers and algorithms had to say, equal notices together with the records that they concern.</summary>
    /// <param name="recordings">All recordings.</param>
    public static IReadOnlyList<(string Notice, IReadOnlyList<string> Records)> Notices(IReadOnlyList<RecordingResult> recordings) =>
    [
        .. recordings.SelectMany(recording => recording.Notices.Select(notice => (Notice: notice, Record: $"{recording.Dataset}/{recording.Record}")))
            .GroupBy(item => item.Notice, StringComparer.Ordinal)
            .Select(group => (group.Key, (IReadOnlyList<string>)[.. group.Select(item => item.Record).Distinct(StringComparer.Ordinal)])),
    ];
}
