using System.Globalization;
using System.Text;

namespace SaMD.Files;

/// <summary>How a message shows what somebody wrote: in quotes, short, and without characters that a terminal acts on.</summary>
public static class Shown
{
    private const int Longest = 80;

    // What another library says is longer than what a person wrote.
    private const int LongestMessage = 400;

    /// <summary>A text in single quotes, cut after 80 characters, control and formatting characters spelled <c>\uXXXX</c>.</summary>
    /// <param name="text">The text as written.</param>
    public static string Quoted(string text) => $"'{Plain(text)}'";

    /// <summary>The same without quotes.</summary>
    /// <param name="text">The text as written.</param>
    public static string Plain(string text) => Cut(text, Longest);

    /// <summary>What another library says of a fault, cut after 400 characters and as harmless.</summary>
    /// <param name="message">Its message, which may quote what somebody wrote.</param>
    public static string Message(string message) => Cut(message, LongestMessage);

    private static string Cut(string text, int longest)
    {
        ArgumentNullException.ThrowIfNull(text);
        var shown = new StringBuilder();
        foreach (var letter in text.AsSpan(0, Math.Min(text.Length, longest)))
            if (IsHarmless(letter)) shown.Append(letter);
            else shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:X4}");
        return text.Length > longest ? shown.Append('…').ToString() : shown.ToString();
    }

    // Formatting characters turn the direction of writing or hide themselves; lone surrogates cannot be encoded. Halves of a
    // pair are spelled out too: rare in what people must read to mend a file, and never wrong.
    private static bool IsHarmless(char letter) => char.GetUnicodeCategory(letter) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator);
}
