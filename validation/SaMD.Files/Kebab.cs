using System.Text;

namespace SaMD.Files;

/// <summary>The spelling of names in files: <c>ReportOnly</c> is <c>report-only</c>.</summary>
public static class Kebab
{
    /// <summary>Turns a Pascal-case name into lower-case words joined by hyphens.</summary>
    /// <param name="name">The name.</param>
    public static string Case(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && text.Length > 0) text.Append('-');
            text.Append(char.ToLowerInvariant(letter));
        }
        return text.ToString();
    }
}
