using System.Globalization;
using System.Text;
using SaMD.Reports.Text;

namespace SaMD.Reports.Summary;

/// <summary>Texts of others in Markdown.</summary>
public static class Markdown
{
    private const string Special = "\\`*_[]#!|~$";

    /// <summary>A text that shows as it is on one line: markup is escaped, line breaks and control characters become blanks.</summary>
    /// <param name="text">The text.</param>
    public static string Escape(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var escaped = new StringBuilder();
        foreach (var letter in text)
        {
            if (char.IsControl(letter)) escaped.Append(' ');
            else if (PlainText.IsDirectionMark(letter)) escaped.Append(PlainText.Replacement);
            else if (letter is '<' or '>' or '&' or '@') escaped.Append(CultureInfo.InvariantCulture, $"&#{(int)letter};");
            else if (Special.Contains(letter, StringComparison.Ordinal)) escaped.Append('\\').Append(letter);
            else escaped.Append(letter);
        }
        return escaped.Replace("://", "&#58;//").Replace("www.", "www&#46;").ToString();
    }

    /// <summary>A text for a code span: letters, digits and plain punctuation only.</summary>
    /// <param name="text">The text.</param>
    public static string Code(string text) => string.Concat(text.Where(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_'));
}
