using System.Globalization;
using SaMD.Files;

namespace SaMD.Validation.Comparison.Beats;

/// <summary>One recording's line of a line-format table, with its place for messages.</summary>
internal sealed class TableLine
{
    private readonly string[] _fields;
    private readonly SourcePlace _place;

    /// <summary>Splits a line.</summary>
    /// <exception cref="InputFaultException">It has not as many fields as expected.</exception>
    public TableLine(string text, int fieldCount, SourcePlace place)
    {
        (_fields, _place) = (text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries), place);
        if (_fields.Length != fieldCount) throw Fault($"expected {fieldCount} fields, found {_fields.Length}");
    }

    /// <summary>A count, not negative.</summary>
    public long Count(int index) =>
        long.TryParse(_fields[index], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : throw Fault($"expected a count in field {index + 1}, found '{_fields[index]}'");

    /// <summary>A figure, or <see langword="null"/> where a dash stands.</summary>
    public double? Figure(int index) =>
        _fields[index] == "-" ? null
        : double.TryParse(_fields[index], NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var figure) ? figure
        : throw Fault($"expected a figure or '-' in field {index + 1}, found '{_fields[index]}'");

    /// <summary>A duration in milliseconds.</summary>
    public long Duration(int index) =>
        Episodes.EpicmpText.ParseMilliseconds(_fields[index]) ?? throw Fault($"expected a duration in field {index + 1}, found '{_fields[index]}'");

    private InputFaultException Fault(string what) =>
        new(FaultKind.Integrity, _place, $"{what}: make the table anew, one line per recording as the comparator writes it.");
}
