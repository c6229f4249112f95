namespace SaMD.Validation.Datasets.References;

/// <summary>One CSV file with the label of every record, read by <see cref="LabelsReader"/>.</summary>
/// <param name="File">The file, below the dataset's folder.</param>
/// <param name="HasHeading">Whether its first row names the columns; where not, columns are called by their number from 1.</param>
/// <param name="RecordColumn">The column that names the record: its whole name, or the last part of it.</param>
/// <param name="LabelColumn">The column with the label.</param>
/// <param name="Values">What may stand in it; anything else is a fault of the file.</param>
public sealed record LabelsSource(string File, bool HasHeading, string RecordColumn, string LabelColumn, IReadOnlyList<LabelValue> Values) : ReferenceSource
{
    /// <inheritdoc />
    public override string Word => "labels";

    /// <inheritdoc />
    public override IEnumerable<DigestLine> FilesBeside(DigestList digests, string record) => IfListed(digests, File);

    internal override string? Unlisted(DigestList digests, string record) => UnlessListed(digests, File);
}
