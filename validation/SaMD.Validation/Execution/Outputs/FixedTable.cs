using SaMD.Files;

namespace SaMD.Validation.Execution.Outputs;

/// <summary>A table whose header is known beforehand.</summary>
internal static class FixedTable
{
    public static IEnumerable<FixedRow> Read(string path, byte[] bytes, IReadOnlyList<string> header)
    {
        var (found, rows) = OutputTable.Read(path, bytes);
        if (!found.SequenceEqual(header)) throw OutputTable.Fault(new SourcePlace(path, 1), $"the first line must be '{string.Join(',', header)}'");
        return rows.Select(row => new FixedRow(row.Place, row.Cells));
    }

    internal readonly record struct FixedRow(SourcePlace Place, IReadOnlyList<string> Cells)
    {
        public double Number(int column) => OutputTable.Number(Place, Cells[column]);

        public double? Optional(int column) => OutputTable.Optional(Place, Cells[column]);
    }
}
