using System.Globalization;
using System.Text;
using SaMD.Adapters.Sessions;
using SaMD.Files;

namespace SaMD.Adapters.Answers;

/// <summary>
/// A table with a heading: columns by name, in any order, cells without commas or quotes, numbers in invariant notation, an empty cell for
/// what is absent.
/// </summary>
internal sealed class AnswerTable
{
    private const char ByteOrderMark = '\uFEFF';

    private readonly string _name;
    private readonly string[] _heading;
    private readonly List<string[]> _rows;

    private AnswerTable(string name, string[] heading, List<string[]> rows) => (_name, _heading, _rows) = (name, heading, rows);

    /// <summary>Names of the columns.</summary>
    public IReadOnlyList<string> Heading => _heading;

    /// <summary>Its rows.</summary>
    public IEnumerable<Row> Rows => _rows.Select((cells, i) => new Row(this, i + 2, cells));

    /// <summary>Reads a table.</summary>
    /// <param name="name">How messages name it.</param>
    /// <param name="bytes">Its bytes: UTF-8, with or without the mark that spreadsheets begin it with.</param>
    /// <param name="columns">The columns that it may have; one that ends with a blank stands for all that begin so.</param>
    /// <exception cref="AlgorithmFailureException">It is none; the message says at which line.</exception>
    public static AnswerTable Parse(string name, byte[] bytes, IReadOnlyList<string> columns)
    {
        var text = Encoding.UTF8.GetString(bytes).TrimStart(ByteOrderMark).Replace("\r\n", "\n", StringComparison.Ordinal);
        if (text.Length == 0) throw Fault(name, 1, "is empty; a heading was expected");
        var lines = text.Split('\n');
        if (lines[^1].Length > 0) throw Fault(name, lines.Length, "does not end with a line end: it is cut off");
        var rows = lines[..^1].Select(line => line.Split(',')).ToList();
        for (var i = 1; i < rows.Count; i++)
            if (rows[i].Length != rows[0].Length) throw Fault(name, i + 1, FormattableString.Invariant($"has {rows[i].Length} cells; its heading has {rows[0].Length}"));
        if (HeadingFault(rows[0], columns) is { } fault) throw Fault(name, 1, fault);
        return new AnswerTable(name, rows[0], rows[1..]);
    }

    // A column that nobody reads is a misspelt one more often than not.
    private static string? HeadingFault(string[] heading, IReadOnlyList<string> columns)
    {
        if (heading.FirstOrDefault(column => !columns.Any(known => column == known || (known.EndsWith(' ') && column.StartsWith(known, StringComparison.Ordinal)))) is { } unknown)
            return $"has the unknown column {Shown.Quoted(unknown)}.{Nearest.Hint(unknown, columns)} Known: {string.Join(", ", columns.Select(column => column.EndsWith(' ') ? column + '…' : column))}";
        return heading.GroupBy(column => column, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice ? $"has the column {Shown.Quoted(twice.Key)} twice" : null;
    }

    private static AlgorithmFailureException Fault(string name, int line, string what) =>
        new(string.Create(CultureInfo.InvariantCulture, $"gave a table that cannot be read: {Shown.Plain(name)}:{line} {what}"));

    /// <summary>A row of a table.</summary>
    internal readonly record struct Row(AnswerTable Table, int Line, string[] Cells)
    {
        /// <summary>The cell of a column; <see langword="null"/> where it is empty or there is no such column.</summary>
        public string? Optional(string column)
        {
            var place = Array.IndexOf(Table._heading, column);
            return place < 0 || Cells[place].Length == 0 ? null : Cells[place];
        }

        /// <summary>The cell of a column that must be there, though it may be empty.</summary>
        public string? Stated(string column) =>
            Table._heading.Contains(column) ? Optional(column) : throw Fault(Table._name, 1, $"has no column '{column}'");

        /// <summary>A number, where it is stated.</summary>
        public double? Number(string? cell) => cell is null ? null
            : double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number
            : throw Fault(Table._name, Line, $"says {Shown.Quoted(cell)} where a finite number was expected");

        /// <summary>A number that must be stated.</summary>
        public double Required(string column) => Number(Stated(column)) ?? throw Fault(Table._name, Line, $"has no '{column}'");

        /// <summary>A fault of this row.</summary>
        public AlgorithmFailureException Fault(string what) => AnswerTable.Fault(Table._name, Line, what);

        private static AlgorithmFailureException Fault(string name, int line, string what) => AnswerTable.Fault(name, line, what);
    }
}
