using System.Globalization;

namespace SaMD.Reports.Text;

/// <summary>Texts of others, kept from changing how the text around them reads.</summary>
public static class PlainText
{
    /// <summary>What stands for a character that is not printed.</summary>
    public const char Replacement = '\uFFFD';

    private static readonly char[] DirectionMarks = [.. "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069"];

    /// <summary>Whether a character turns the direction of writing: unseen itself, it can make a figure or a verdict beside it read backwards.</summary>
    /// <param name="letter">The character.</param>
    public static bool IsDirectionMark(char letter) => DirectionMarks.Contains(letter);

    /// <summary>An encoded page with its marks of direction made visible. The encoder writes them as character references and nothing else so.</summary>
    /// <param name="html">The page.</param>
    public static string WithoutDirectionMarksInHtml(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        foreach (var mark in DirectionMarks)
            html = html.Replace(string.Create(CultureInfo.InvariantCulture, $"&#x{(int)mark:X};"), "&#xFFFD;", StringComparison.Ordinal);
        return html;
    }
}
