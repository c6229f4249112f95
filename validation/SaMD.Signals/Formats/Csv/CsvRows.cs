using System.Buffers.Text;
using System.Globalization;
using System.Text;
using SaMD.Files;

namespace SaMD.Signals.Formats.Csv;

/// <summary>The rows of a CSV file as numbers of the columns that are asked for.</summary>
internal sealed class CsvRows : IDisposable
{
    private readonly CsvLines _lines;
    private readonly CsvLayout _layout;
    private readonly byte[][] _missing;
    private readonly int[] _targets; // for each column of the file the place of its value, or -1
    private readonly string[] _names;
    private readonly int _needed;

    /// <summary>Opens a file at its first row of values.</summary>
    /// <exception cref="InputFaultException">It is not there, is empty, or lacks a column.</exception>
    public CsvRows(IRecordingFiles files, string name, CsvLayout layout, IReadOnlyList<string> columns)
    {
        (_lines, _layout, _missing) = (new CsvLines(files, name), layout, [.. layout.Missing.Select(Encoding.UTF8.GetBytes)]);
        try
        {
            (_names, _targets) = layout.HasHeading ? Heading(columns) : Numbered(columns);
        }
        catch (InputFaultException)
        {
            _lines.Dispose();
            throw;
        }

        if (_targets.Count(static target => target >= 0) != columns.Count) throw new ArgumentException("A column is asked for twice.", nameof(columns));
        _needed = Array.FindLastIndex(_targets, static target => target >= 0) + 1;
    }

    /// <summary>Number of the line that was read last.</summary>
    public long Line => _lines.Number;

    /// <summary>Reads the next row.</summary>
    /// <param name="values">Where its values go; NaN where there is none.</param>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="InputFaultException">A row has other fields than the first, or a field that is no number.</exception>
    public bool Next(Span<double> values)
    {
        if (!_lines.Next(out var line)) return false;
        var column = 0;
        while (true)
        {
            var length = line.IndexOf((byte)_layout.Delimiter);
            var field = length < 0 ? line : line[..length];
            if (column < _targets.Length && _targets[column] >= 0) values[_targets[column]] = Value(field, column);
            column++;
            if (length < 0) break;
            line = line[(length + 1)..];
        }

        if (_layout.HasHeading ? column != _targets.Length : column < _needed)
            throw _lines.Fault(Line, $"{(_layout.HasHeading ? _targets.Length : _needed)} values were expected, found {column}.");
        return true;
    }

    /// <summary>The fault of the row that was read last.</summary>
    public InputFaultException Fault(string message) => _lines.Fault(Line, message);

    /// <inheritdoc />
    public void Dispose() => _lines.Dispose();

    private double Value(ReadOnlySpan<byte> field, int column)
    {
        field = Trimmed(field);
        if (Utf8Parser.TryParse(field, out double number, out var used) && used == field.Length && double.IsFinite(number)) return number;
        if (field.IsEmpty) return double.NaN;
        foreach (var missing in _missing)
            if (field.SequenceEqual(missing)) return double.NaN;
        throw _lines.Fault(Line, $"column {Shown.Quoted(_names[column])}: {Shown.Quoted(Encoding.UTF8.GetString(field))} is no number with a decimal point; say in 'missing' of the layout what is written where there is no value.");
    }

    private static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> field)
    {
        if (field is not ([(byte)' ', ..] or [(byte)'"', ..] or [.., (byte)' '])) return field;
        field = field.Trim((byte)' ');
        return field is [(byte)'"', .., (byte)'"'] ? field[1..^1].Trim((byte)' ') : field;
    }

    private (string[] Names, int[] Targets) Heading(IReadOnlyList<string> columns)
    {
        if (!_lines.Next(out var line)) throw _lines.Fault(1, "a heading was expected, and the file is empty.");
        var names = Encoding.UTF8.GetString(line).Split(_layout.Delimiter).Select(static name => name.Trim().Trim('"').Trim()).ToArray();
        var targets = Enumerable.Repeat(-1, names.Length).ToArray();
        for (var i = 0; i < columns.Count; i++)
        {
            var places = Enumerable.Range(0, names.Length).Where(place => names[place] == columns[i]).ToList();
            if (places.Count != 1)
                throw _lines.Fault(1, $"the heading has {(places.Count == 0 ? "no" : $"{places.Count} times the")} column {Shown.Quoted(columns[i])}.{Nearest.Hint(columns[i], names)} It has: {string.Join(", ", names.Take(12).Select(Shown.Plain))}{(names.Length > 12 ? ", …" : "")}.");
            targets[places[0]] = i;
        }

        return (names, targets);
    }

    private static (string[] Names, int[] Targets) Numbered(IReadOnlyList<string> columns)
    {
        var places = columns.Select(static column => int.Parse(column, CultureInfo.InvariantCulture) - 1).ToList();
        var targets = Enumerable.Repeat(-1, places.Max() + 1).ToArray();
        for (var i = 0; i < places.Count; i++) targets[places[i]] = i;
        return ([.. Enumerable.Range(1, targets.Length).Select(static number => number.ToString(CultureInfo.InvariantCulture))], targets);
    }
}
