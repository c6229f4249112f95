using System.Globalization;
using SaMD.Files;

namespace SaMD.Validation.Comparison.Beats;

/// <summary>One recording's line of a line-format table, with its place for messages.</summary>
internal sealed class TableLine
{
    private readonly string[] fields;
    private readonly SourcePlace place;

    /// <summary>Splits a line.</summary>
    /// <exception cref="InputFaultException">It has not as many fields as expected.</exception>
    public TableLine(string text, int fieldCount, SourcePlace place)
    {
        (fields, this.place) = (text.Split(' ', StringSplitOptions.RemoveEmptyEntries), place);
        if (fields.Length != fieldCount) throw Fault($"expected {fieldCount} fields, found {fields.Length}");
    }

    /// <summary>A count, not negative.</summary>
    public long Count(int index) =>
        long.TryParse(fields[index], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : throw Fault($"expected a count in field {index + 1}, found '{fields[index]}'");

    /// <summary>A figure, or <see langword="null"/> where a dash stands.</summary>
    public double? Figure(int index) =>
        fields[index] == "-" ? null
        : double.TryParse(fields[index], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var figure) ? figure
        : throw Fault($"expected a figure or '-' in field {index + 1}, found '{fields[index]}'");

    private InputFaultException Fault(string what) =>
        new(FaultKind.Integrity, place, $"{what}: make the table anew, one line per recording as bxb -L or -l writes it.");
}
