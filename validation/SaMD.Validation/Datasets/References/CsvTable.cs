using System.Text;
using SaMD.Files;

namespace SaMD.Validation.Datasets.References;

/// <summary>
/// A small CSV file as rows of fields (RFC 4180): commas; quotes round a field that holds commas, quotes (doubled) or line breaks;
/// lines that end in LF or CR LF; empty lines are skipped; a byte order mark is taken off.
/// </summary>
internal sealed class CsvTable
{
    private const int MostBytes = 64 << 20;
    private readonly List<CsvRow> _rows;

    private CsvTable(List<CsvRow> rows) => _rows = rows;

    /// <summary>Its rows in order, the heading among them.</summary>
    public IReadOnlyList<CsvRow> Rows => _rows;

    /// <summary>Reads a file.</summary>
    /// <exception cref="InputFaultException">It is larger than 64 MiB, no UTF-8, or a quote in it is not closed.</exception>
    public static CsvTable Read(Signals.IRecordingFiles files, string name)
    {
        using var stream = files.Open(name);
        using var content = new MemoryStream();
        var block = new byte[1 << 16];
        int count;
        while ((count = stream.Read(block)) > 0)
        {
            if (content.Length + count > MostBytes) throw Fault(new SourcePlace(files.Describe(name)), $"The file is larger than {MostBytes >> 20} MiB, the most that a reference may have.");
            content.Write(block, 0, count);
        }
        return Parse(content.GetBuffer().AsSpan(0, (int)content.Length), files.Describe(name));
    }

    /// <summary>Reads a text.</summary>
    /// <exception cref="InputFaultException">It is no UTF-8, or a quote in it is not closed.</exception>
    public static CsvTable Parse(ReadOnlySpan<byte> bytes, string shownAs)
    {
        var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);
        try
        {
            return new CsvTable(new Scanner(strict.GetString(bytes.StartsWith(strict.Preamble) ? bytes[strict.Preamble.Length..] : bytes), shownAs).Rows());
        }
        catch (DecoderFallbackException)
        {
            throw Fault(new SourcePlace(shownAs), "The file is not UTF-8 text.");
        }
    }

    /// <summary>The number of a column, from 0: by its name in the heading, or, without a heading, by its number from 1.</summary>
    /// <exception cref="InputFaultException">There is no such column, or several.</exception>
    public int Column(string column, bool hasHeading, string shownAs)
    {
        if (!hasHeading) return int.Parse(column, System.Globalization.CultureInfo.InvariantCulture) - 1;
        var heading = _rows.Count > 0 ? _rows[0].Fields : [];
        var found = Enumerable.Range(0, heading.Count).Where(i => heading[i].Trim() == column).ToList();
        if (found.Count == 1) return found[0];
        throw Fault(new SourcePlace(shownAs, 1), $"The heading has {(found.Count == 0 ? "no" : $"{found.Count} times the")} column {Shown.Quoted(column)}.{Nearest.Hint(column, heading)} It has: {string.Join(", ", heading.Take(12).Select(Shown.Plain))}{(heading.Count > 12 ? ", …" : "")}.");
    }

    /// <summary>A fault of integrity: a reference file is checked against a digest, so that what is wrong in it came so from its source.</summary>
    public static InputFaultException Fault(SourcePlace place, string message) => new(FaultKind.Integrity, place, message);

    private sealed class Scanner(string text, string shownAs)
    {
        private int _at;
        private int _line = 1;

        public List<CsvRow> Rows()
        {
            var rows = new List<CsvRow>();
            while (_at < text.Length)
            {
                var place = new SourcePlace(shownAs, _line);
                var fields = Fields();
                if (fields is not [""]) rows.Add(new CsvRow(place, fields));
            }
            return rows;
        }

        private List<string> Fields()
        {
            var fields = new List<string>();
            while (true)
            {
                fields.Add(_at < text.Length && text[_at] == '"' ? Quoted() : Plain());
                if (_at < text.Length && text[_at++] == ',') continue;
                return fields;
            }
        }

        // Stands behind the field: on a comma, on the LF, or at the end.
        private string Plain()
        {
            var start = _at;
            while (_at < text.Length && text[_at] is not (',' or '\n')) _at++;
            if (_at < text.Length && text[_at] == '\n') _line++;
            return text[start.._at].TrimEnd('\r');
        }

        private string Quoted()
        {
            var (opened, field) = (_line, new StringBuilder());
            for (_at++; _at < text.Length; _at++)
            {
                if (text[_at] == '\n') _line++;
                if (text[_at] != '"') field.Append(text[_at]);
                else if (_at + 1 < text.Length && text[_at + 1] == '"') field.Append(text[_at++]);
                else return Closed(field);
            }
            throw Fault(new SourcePlace(shownAs, opened), "A quote is opened here and not closed before the end of the file.");
        }

        private string Closed(StringBuilder field)
        {
            _at++;
            var (line, rest) = (_line, Plain());
            return rest.Length == 0 ? field.ToString() : throw Fault(new SourcePlace(shownAs, line), $"Behind a closing quote stands {Shown.Quoted(rest)}; a comma or the end of the line was expected.");
        }
    }
}
