namespace SaMD.Files;

/// <summary>Finds what was meant when a name is misspelled.</summary>
public static class Nearest
{
    // A hint is for slips of the hand; among very many or very long names it would cost more than it helps.
    private const int MostNames = 500;
    private const int LongestName = 80;

    /// <summary>The nearest of some names, as a sentence with a leading blank, or an empty text where none is near.</summary>
    /// <param name="written">The name as written.</param>
    /// <param name="known">The names that would have been right.</param>
    public static string Hint(string written, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(written);
        if (written.Length > LongestName) return "";
        var best = known.Take(MostNames).Where(name => name.Length <= LongestName).Select(name => (name, distance: Distance(written, name)))
            .OrderBy(pair => pair.distance).ThenBy(pair => pair.name, StringComparer.Ordinal).FirstOrDefault();
        // Two slips, or one in three letters; but something must be left of the name, or any short one would do.
        return best.name is not null && best.distance <= Math.Max(2, written.Length / 3) && best.distance < Math.Max(written.Length, best.name.Length) ? $" Did you mean {Shown.Quoted(best.name)}?" : "";
    }

    // Levenshtein distance, one row at a time.
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }
        return row[b.Length];
    }
}
