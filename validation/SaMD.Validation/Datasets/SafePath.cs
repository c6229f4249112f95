using System.Buffers;

namespace SaMD.Validation.Datasets;

/// <summary>Paths that manifests and digest lists may write: relative, portable, and never out of their folder.</summary>
internal static class SafePath
{
    private const int Longest = 200;
    private static readonly SearchValues<char> Portable = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-+/");

    /// <summary>What is wrong with a path; <see langword="null"/> where nothing is.</summary>
    /// <param name="path">The path as written.</param>
    public static string? WhatIsWrong(string path)
    {
        if (path.Length is 0 or > Longest) return $"a path has 1 to {Longest} characters";
        if (path.AsSpan().IndexOfAnyExcept(Portable) is var at and >= 0) return $"the character U+{(int)path[at]:X4} is not taken; letters, digits, '.', '_', '-', '+' and '/' between parts are";
        foreach (var part in path.AsSpan().Split('/'))
            if (path.AsSpan(part) is "" or "." or "..") return "it must stay below its folder: no leading '/', no '.', no '..'";
        return null;
    }
}
