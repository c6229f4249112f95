using System.Text;

namespace SaMD.Reports.Html;

/// <summary>Names of places in the page.</summary>
public static class Anchor
{
    /// <summary>Anchor of a requirement: letters, digits, and a hyphen for anything else.</summary>
    /// <param name="requirement">Id of the requirement.</param>
    public static string Of(string requirement)
    {
        var anchor = new StringBuilder("req-");
        foreach (var letter in requirement) anchor.Append(char.IsAsciiLetterOrDigit(letter) ? letter : '-');
        return anchor.ToString();
    }
}
