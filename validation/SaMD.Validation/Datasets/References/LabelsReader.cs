using SaMD.Files;
using SaMD.Signals;

namespace SaMD.Validation.Datasets.References;

/// <summary>Reads the labels of a dataset's records.</summary>
public static class LabelsReader
{
    /// <summary>Reads the file of a source.</summary>
    /// <param name="files">The dataset's files, checked against their digests by whoever gives them.</param>
    /// <param name="source">Where the labels stand, and what they mean.</param>
    /// <exception cref="InputFaultException">The file is absent or damaged, or holds a label that the manifest does not explain: all faults at once.</exception>
    public static ReferenceLabels Read(IRecordingFiles files, LabelsSource source)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(source);
        return Labels(CsvTable.Read(files, source.File), files.Describe(source.File), source);
    }

    /// <summary>Reads the labels from the bytes of the file.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="shownAs">How messages name it.</param>
    /// <param name="source">Where the labels stand, and what they mean.</param>
    /// <exception cref="InputFaultException">The file is damaged, or holds a label that the manifest does not explain: all faults at once.</exception>
    public static ReferenceLabels Parse(ReadOnlySpan<byte> bytes, string shownAs, LabelsSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Labels(CsvTable.Parse(bytes, shownAs), shownAs, source);
    }

    private static ReferenceLabels Labels(CsvTable table, string shownAs, LabelsSource source)
    {
        var (record, label) = (table.Column(source.RecordColumn, source.HasHeading, shownAs), table.Column(source.LabelColumn, source.HasHeading, shownAs));
        var meanings = source.Values.ToDictionary(value => value.Written, StringComparer.Ordinal);
        var labels = new Dictionary<string, ReferenceLabel>(StringComparer.Ordinal);
        var faults = new FaultCollector();
        foreach (var row in table.Rows.Skip(source.HasHeading ? 1 : 0))
        {
            var (name, written) = (row.Field(record), row.Field(label));
            if (name.Length == 0) faults.Add(FaultKind.Integrity, row.Place, $"The row names no record in column {Shown.Quoted(source.RecordColumn)}.");
            else if (!meanings.TryGetValue(written, out var meaning))
                faults.Add(FaultKind.Integrity, row.Place, $"The label of {Shown.Quoted(name)} is {Shown.Quoted(written)}; the manifest explains {string.Join(", ", meanings.Keys.Select(Shown.Plain))}.");
            else if (!labels.TryAdd(name, new ReferenceLabel(meaning.Label, meaning.LeftOut)))
                faults.Add(FaultKind.Integrity, row.Place, $"{Shown.Quoted(name)} is labelled a second time.");
        }
        faults.ThrowIfAny();
        return new ReferenceLabels(labels);
    }
}
