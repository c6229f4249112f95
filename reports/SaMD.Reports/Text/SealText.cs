using System.Globalization;
using SaMD.Validation.Evidence;
using SaMD.Validation.Sealing;

namespace SaMD.Reports.Text;

/// <summary>What a report says of sealed data, and of how often data were looked at.</summary>
public static class SealText
{
    /// <summary>What holds of sealed data that anybody can download.</summary>
    public const string Declared = "Sequestration is declared, not demonstrable: anybody can download these data.";

    /// <summary>What the ledger says of a dataset, and what follows from how it is come by.</summary>
    /// <param name="model">What the report says.</param>
    /// <param name="dataset">The dataset.</param>
    public static IReadOnlyList<string> Of(ReportModel model, DatasetResult dataset)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(dataset);
        var lines = (model.Seals?.Counts ?? []).Where(count => count.Dataset == dataset.Id).Select(Counted).ToList();
        if (dataset.SealedPartitions.Count > 0 && dataset.Downloadable) lines.Add(Declared);
        if (model.Seals is { Ledger: { } ledger } && (lines.Count > 0 || model.Seals.Lost.Count > 0)) lines.Add($"Ledger: {ledger}.");
        return lines;
    }

    /// <summary>The same as limits of the evidence: one sentence for looks and openings, one for what anybody can download.</summary>
    /// <param name="model">What the report says.</param>
    public static IReadOnlyList<string> Limits(ReportModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var counts = model.Seals?.Counts ?? [];
        var lines = new List<string>();
        if (counts.Count > 0)
            lines.Add($"Data that were looked at before are weaker evidence, the more often the weaker. By the ledger: {string.Join("; ", counts.Select(count => $"{count.Dataset} {Counted(count)}"))}.");
        if (model.Seals is { Lost.Count: > 0, Ledger: { } ledger }) lines.Add($"{ledger}.");
        var declared = model.Results.Datasets.Where(dataset => dataset.SealedPartitions.Count > 0 && dataset.Downloadable).Select(dataset => dataset.Id).ToList();
        if (declared.Count > 0) lines.Add($"{string.Join(", ", declared)}: {Declared}");
        return lines;
    }

    /// <summary>That recordings are not shown, and what would show them; <see langword="null"/> where all are.</summary>
    /// <param name="model">What the report says.</param>
    public static string? Hidden(ReportModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model.Seals is { Hidden: > 0 and var hidden }
            ? $"Recordings of sealed partitions: {FigureText.Count(hidden)}. Nothing of a single one of them is shown before samd reveal, which is noted in the ledger."
            : null;
    }

    /// <summary>How many records of a dataset are sealed and not shown.</summary>
    /// <param name="model">What the report says.</param>
    /// <param name="dataset">The dataset.</param>
    public static int HiddenOf(ReportModel model, DatasetResult dataset)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(dataset);
        return model.Seals?.HiddenIn.GetValueOrDefault(dataset.Id) ?? 0;
    }

    /// <summary>Whether a row rests on a sealed partition.</summary>
    /// <param name="model">What the report says.</param>
    /// <param name="row">The row.</param>
    public static bool IsSealed(ReportModel model, ResultRow row)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(row);
        return model.Results.Datasets.Any(dataset => dataset.Id == row.Dataset && dataset.SealedPartitions.Intersect(row.Partition).Any());
    }

    private static string Counted(SealCount count)
    {
        if (count is { Sealed: false, Attempts: 0 }) return $"{count.Partition}: looks are not counted, the ledger holds none";
        if (!count.Sealed) return $"{count.Partition}: looked at in {Times(count.Attempts, "run")}";
        var persons = count.MostPerPerson > 0 ? $", the person opened most often {Number(count.MostPerPerson)}x" : "";
        var most = count.MostPerRecording > 0 ? $", the recording opened most often {Number(count.MostPerRecording)}x{persons}" : "";
        var unfinished = count.Unfinished > 0 ? $", {Number(count.Unfinished)} of them failed or cut off" : "";
        var revealed = count.FirstRevealed is { } when
            ? $"; OPENED: results of single recordings were revealed {Times(count.Reveals, "time")}, first on {DateText.Minute(when)}, and are shown"
            : "";
        return $"{count.Partition} (sealed): opened in {Times(count.Attempts, "attempt")}{unfinished}{most}{revealed}";
    }

    private static string Times(int number, string what) => $"{FigureText.Count(number)} {what}{(number == 1 ? "" : "s")}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
