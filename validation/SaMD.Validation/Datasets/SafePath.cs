namespace SaMD.Validation.Datasets;

/// <summary>Paths that manifests and digest lists may write: relative, portable, and never out of their folder.</summary>
internal static class SafePath
{
    private const int Longest = 200;

    /// <summary>What is wrong with a path; <see langword="null"/> where nothing is.</summary>
    /// <param name="path">The path as written.</param>
    public static string? WhatIsWrong(string path)
    {
        if (path.Length is 0 or > Longest) return $"a path has 1 to {Longest} characters";
        foreach (var letter in path)
            if (!IsPortable(letter)) return $"the character U+{(int)letter:X4} is not taken; letters, digits, '.', '_', '-', '+' and '/' between parts are";
        return path.Split('/').Any(part => part is "" or "." or "..") ? "it must stay below its folder: no leading '/', no '.', no '..'" : null;
    }

    private static bool IsPortable(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' or '-' or '+' or '/';
}
