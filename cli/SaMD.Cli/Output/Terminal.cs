using SaMD.Files;
using Spectre.Console;

namespace SaMD.Cli.Output;

/// <summary>Where the command writes: colour and progress on a terminal, plain text into a pipe.</summary>
/// <param name="output">Standard output.</param>
/// <param name="error">Standard error.</param>
public sealed class Terminal(TextWriter output, TextWriter error)
{
    /// <summary>Standard output.</summary>
    public TextWriter Out { get; } = output;

    /// <summary>Standard error.</summary>
    public TextWriter Error { get; } = error;

    /// <summary>Whether people read standard output as it is written.</summary>
    public bool IsInteractive { get; } = ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null;

    /// <summary>Whether people read standard error as it is written.</summary>
    public bool ShowsProgress { get; } = ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected;

    /// <summary>Writes faults to standard error, one per line.</summary>
    /// <param name="faults">The faults.</param>
    public void Faults(IReadOnlyList<Fault> faults)
    {
        foreach (var fault in faults) Error.WriteLine(fault);
    }

    /// <summary>Writes a table: with lines and colour on a terminal, in aligned columns into a pipe.</summary>
    /// <param name="headings">Headings.</param>
    /// <param name="rows">Rows with as many cells.</param>
    /// <param name="colour">Colour of a row by its number; <see langword="null"/> for none.</param>
    public void Table(IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<string>> rows, Func<int, string?>? colour = null)
    {
        if (IsInteractive) Rich(headings, rows, colour);
        else Plain(headings, rows);
    }

    private void Plain(IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var widths = headings.Select((heading, column) => rows.Select(row => row[column].Length).Append(heading.Length).Max()).ToList();
        foreach (var row in rows.Prepend(headings))
            Out.WriteLine(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
    }

    private static void Rich(IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<string>> rows, Func<int, string?>? colour)
    {
        var table = new Table { Border = TableBorder.Rounded };
        foreach (var heading in headings) table.AddColumn(new TableColumn(Markup.Escape(heading)));
        for (var number = 0; number < rows.Count; number++)
        {
            var style = colour?.Invoke(number);
            table.AddRow([.. rows[number].Select(cell => style is null ? new Markup(Markup.Escape(cell)) : new Markup($"[{style}]{Markup.Escape(cell)}[/]"))]);
        }
        AnsiConsole.Write(table);
    }
}
