namespace SaMD.Validation.Datasets;

/// <summary>Patterns with <c>*</c> and <c>?</c>.</summary>
internal static class Glob
{
    /// <summary>Whether a pattern matches the whole of a text; takes time proportional to the product of their lengths at most.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="text">The text.</param>
    public static bool Matches(string pattern, string text)
    {
        int p = 0, t = 0, star = -1, resume = 0;
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*') (star, resume, p) = (p, t, p + 1);
            else if (p < pattern.Length && (pattern[p] == '?' || pattern[p] == text[t])) (p, t) = (p + 1, t + 1);
            else if (star >= 0) (p, t, resume) = (star + 1, resume + 1, resume + 1); // the latest star takes one character more
            else return false;
        }
        return pattern.AsSpan(p).Trim('*').IsEmpty;
    }
}
