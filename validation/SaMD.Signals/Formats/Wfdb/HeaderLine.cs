using System.Globalization;
using SaMD.Files;

namespace SaMD.Signals.Formats.Wfdb;

/// <summary>One line of a header, taken apart field by field; fields are parted by blanks or tabs.</summary>
/// <param name="text">The line without its end.</param>
/// <param name="number">Its number, counted from 1.</param>
/// <param name="file">How messages name the file.</param>
internal sealed class HeaderLine(string text, int number, string file)
{
    private const NumberStyles Decimal = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    private int _next;

    /// <summary>Where the latest field begins.</summary>
    public int Position { get; private set; }

    /// <summary>The next field, or <see langword="null"/> at the end of the line.</summary>
    public string? Next()
    {
        while (_next < text.Length && IsBlank(text[_next])) _next++;
        Position = _next;
        while (_next < text.Length && !IsBlank(text[_next])) _next++;
        return _next == Position ? null : text[Position.._next];
    }

    /// <summary>The next field, which must be there.</summary>
    /// <param name="expected">What it is, for the message.</param>
    public string Required(string expected) => Next() ?? throw Fault(expected, "the end of the line");

    /// <summary>What follows the blank behind the latest field; <see langword="null"/> where there is nothing.</summary>
    public string? Remainder() => _next + 1 < text.Length ? text[(_next + 1)..] : null;

    /// <summary>The next field as a whole number, or <see langword="null"/> at the end of the line.</summary>
    /// <param name="expected">What it is, for the message.</param>
    public int? NextInteger(string expected) => Next() is { } field ? Integer(field, int.MinValue, expected) : null;

    /// <summary>Reads a whole number.</summary>
    public int Integer(string field, int lowest, string expected) => (int)Long(field, lowest, int.MaxValue, expected);

    /// <summary>Reads a whole number.</summary>
    public long Long(string field, long lowest, long highest, string expected) =>
        long.TryParse(field, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
        && value >= lowest && value <= highest
            ? value
            : throw Fault(expected, $"'{field}'");

    /// <summary>Reads a finite number.</summary>
    public double Number(string field, string expected) =>
        double.TryParse(field, Decimal, CultureInfo.InvariantCulture, out var value)
        && double.IsFinite(value)
            ? value
            : throw Fault(expected, $"'{field}'");

    /// <summary>Reads a positive number.</summary>
    public double Positive(string field, string expected) =>
        Number(field, expected) is var value && value > 0 ? value : throw Fault(expected, $"'{field}'");

    /// <summary>Makes the exception for the latest field.</summary>
    /// <param name="expected">What had to stand there.</param>
    /// <param name="found">What stands there.</param>
    public InputFaultException Fault(string expected, string found) => new(
        FaultKind.Integrity,
        new SourcePlace(file, number, Position + 1),
        $"expected {expected}, found {found}. The header is damaged or is no WFDB header: restore it from its source.");

    private static bool IsBlank(char character) => character is ' ' or '\t';
}
