using System.Globalization;
using System.Text;
using SaMD.Reports.Text;

namespace SaMD.Reports.Html;

/// <summary>The style sheet of the page, with the marks that stand in the margin of every printed page.</summary>
public static class PageStyle
{
    private const int LongestMark = 72;
    private const int LongestBundle = 24;
    private static readonly string Sheet = ReadSheet();

    /// <summary>The style sheet for a report.</summary>
    /// <param name="model">What the report says.</param>
    /// <param name="status">Status of the cover, repeated on every page.</param>
    public static string For(ReportModel model, CoverStatus status)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(status);
        var marks = new StringBuilder(Sheet).Append("@page {\n");
        Mark(marks, "top-left", $"Performance verification report{(model.SyntheticOnly ? " \u00B7 SYNTHETIC RECORDINGS" : "")}");
        Mark(marks, "top-right", $"{Shortened(model.AlgorithmLabel, LongestMark)} \u00B7 {status.Title}");
        var bundle = $"Evidence bundle {Shortened(model.BundleId, LongestBundle)} \u00B7 first run {DateText.Minute(model.FirstRun.Started)}";
        Mark(marks, "bottom-left", $"{bundle} \u00B7 non-clinical evidence only");
        return marks.Append("}\n").ToString();
    }

    /// <summary>A text as a CSS string: what is not a plain letter, digit or blank is written as its code point, ended by a blank.</summary>
    /// <param name="text">The text.</param>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii && IsPlain((char)rune.Value)) quoted.Append((char)rune.Value);
            else quoted.Append(CultureInfo.InvariantCulture, $"\\{Math.Max(rune.Value, 1):X} ");
        }
        return quoted.Append('"').ToString();
    }

    private static bool IsPlain(char letter) => char.IsAsciiLetterOrDigit(letter) || " .,:;@-_".Contains(letter, StringComparison.Ordinal);

    private static void Mark(StringBuilder marks, string box, string text) =>
        marks.Append("  @").Append(box).Append(" { content: ").Append(Quoted(text)).Append("; }\n");

    private static string Shortened(string text, int longest) => text.Length <= longest ? text : text[..(longest - 1)] + "\u2026";

    private static string ReadSheet()
    {
        using var stream = typeof(PageStyle).Assembly.GetManifestResourceStream("report.css")
            ?? throw new InvalidOperationException("The assembly lacks its style sheet report.css.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
