using System.Text.RegularExpressions;

namespace SaMD.Requirements;

/// <summary>
/// Words that a report must not use of a product: they claim what only a body or an authority can say. A report says
/// "criterion met under profile X".
/// </summary>
public static partial class ReservedWords
{
    /// <summary>The words, in alphabetical order.</summary>
    public static IReadOnlyList<string> All { get; } = ["cleared", "complies", "conforms", "meets"];

    /// <summary>The first reserved word in a text, as written there; <see langword="null"/> where there is none.</summary>
    /// <param name="text">The text.</param>
    public static string? FirstIn(string text) => Words().Match(text) is { Success: true } match ? match.Value : null;

    [GeneratedRegex(@"\b(cleared|complies|conforms|meets)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
