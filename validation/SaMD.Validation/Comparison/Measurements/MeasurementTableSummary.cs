using System.Text;
using SaMD.Validation.Comparison.Beats;

namespace SaMD.Validation.Comparison.Measurements;

/// <summary>The lines that <c>sumstats</c> adds to a table of measurement errors: plain means of what is printed.</summary>
internal static class MeasurementTableSummary
{
    public const int FieldCount = 3;

    /// <summary>First line of a table.</summary>
    public const string Title = "(Measurement errors)\n";

    public static void Append(StringBuilder text, IReadOnlyList<TableLine> lines)
    {
        text.Append('_', 50).Append("\nAverage ");
        text.Append(Mean(lines, 1) is { } error ? PrintfNumber.Fixed(error, 7, 4) : "      -").Append("\t\t");
        text.Append(Mean(lines, 2) is { } mean ? PrintfNumber.General(mean) : "-").Append('\n');
    }

    private static double? Mean(IReadOnlyList<TableLine> lines, int field)
    {
        var figures = lines.Select(line => line.Figure(field)).OfType<double>().ToList();
        return figures.Count > 0 ? figures.Sum() / figures.Count : null;
    }
}
