using SaMD.Validation.Evidence;

namespace SaMD.Reports.Rows;

/// <summary>How many records of a dataset went which way.</summary>
/// <param name="Excluded">Left out by a rule of the manifest.</param>
/// <param name="InScope">Needed by the selected rows.</param>
/// <param name="Missing">Not there.</param>
/// <param name="Read">There and whole.</param>
/// <param name="Failed">On which the algorithm failed in at least one comparison.</param>
/// <param name="NotRun">Not compared for another reason.</param>
/// <param name="Compared">Compared in every way that was asked for.</param>
public sealed record RecordFlow(int Excluded, int InScope, int Missing, int Read, int Failed, int NotRun, int Compared)
{
    /// <summary>Counts the records of a dataset.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="recordings">All recordings.</param>
    public static RecordFlow Of(DatasetResult dataset, IReadOnlyList<RecordingResult> recordings)
    {
        var worst = recordings.Where(recording => recording.Dataset == dataset.Id).GroupBy(recording => recording.Record, StringComparer.Ordinal)
            .Select(group => group.Max(recording => Rank(recording.Status))).CountBy(rank => rank).ToDictionary();
        return new RecordFlow(
            dataset.Exclusions.Count, dataset.RecordsInScope, dataset.Missing.Count, dataset.RecordsRead,
            worst.GetValueOrDefault(2), worst.GetValueOrDefault(1), worst.GetValueOrDefault(0));
    }

    private static int Rank(string status) => status switch { "compared" => 0, "algorithm-failed" => 2, _ => 1 };
}
