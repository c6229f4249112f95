namespace SaMD.Validation.Datasets.References;

/// <summary>Columns of a CSV file, combined into one value for each row; read by <see cref="MeasurementsReader"/>.</summary>
/// <param name="File">The file.</param>
/// <param name="Columns">Names of the columns, as its first row has them; at least one.</param>
/// <param name="Combine">How the values of a row become one.</param>
/// <param name="AtLeast">How many columns of a row must hold a valid value; with fewer the row's value is absent. At least 1.</param>
/// <param name="Valid">Values that count; others are absent.</param>
/// <param name="Times">When each row was measured.</param>
/// <param name="EndRow">What the first column of a last row holds that is no measurement; <see langword="null"/> where there is none.</param>
public sealed record ColumnsSource(
    PathTemplate File, IReadOnlyList<string> Columns, ColumnCombination Combine, int AtLeast, ValidRange Valid, RowTimes Times, string? EndRow)
    : ReferenceSource
{
    /// <inheritdoc />
    public override string Word => "columns";

    /// <inheritdoc />
    public override IEnumerable<DigestLine> FilesBeside(DigestList digests, string record) => IfListed(digests, File.For(record));

    internal override string? Unlisted(DigestList digests, string record) => UnlessListed(digests, File.For(record));
}
