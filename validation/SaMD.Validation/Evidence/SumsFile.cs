using System.Text;
using SaMD.Files;

namespace SaMD.Validation.Evidence;

/// <summary><c>SHA256SUMS</c>: digest of every other file of a folder, by path in ordinal order, as <c>sha256sum -c</c> reads it.</summary>
public static class SumsFile
{
    /// <summary>The text for a folder as it lies on disk.</summary>
    /// <param name="folder">The folder.</param>
    public static string TextOf(string folder)
    {
        var text = new StringBuilder();
        foreach (var path in Paths(folder)) text.Append(Sha256Digest.OfFile(Path.Combine(folder, path))).Append("  ").Append(path).Append('\n');
        return text.ToString();
    }

    /// <summary>Writes the file.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>SHA-256 of the file.</returns>
    public static string Write(string folder)
    {
        var text = TextOf(folder);
        AtomicFile.WriteText(Path.Combine(folder, BundlePaths.Sums), text);
        return Sha256Digest.OfText(text);
    }

    /// <summary>Checks a folder against its file.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="shownAs">How messages name the folder.</param>
    /// <returns>One fault per file that is altered, missing or too many; empty when all is as written.</returns>
    public static IReadOnlyList<Fault> Verify(string folder, string shownAs)
    {
        var sums = Path.Combine(folder, BundlePaths.Sums);
        if (!File.Exists(sums)) return [Fault($"{shownAs}/{BundlePaths.Sums}", "The file is missing: the bundle is not whole.")];
        var stated = File.ReadAllLines(sums).Where(line => line.Length > Sha256Digest.Length + 2)
            .GroupBy(line => line[(Sha256Digest.Length + 2)..], StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Last()[..Sha256Digest.Length], StringComparer.Ordinal);
        var found = Paths(folder).ToDictionary(path => path, path => Sha256Digest.OfFile(Path.Combine(folder, path)), StringComparer.Ordinal);
        var faults = new List<Fault>();
        foreach (var (path, digest) in stated)
            if (!found.TryGetValue(path, out var actual)) faults.Add(Fault($"{shownAs}/{path}", $"The file is missing; SHA-256 {digest} was expected."));
            else if (actual != digest) faults.Add(Fault($"{shownAs}/{path}", $"The file was altered: SHA-256 {digest} was expected, {actual} was found."));
        faults.AddRange(found.Keys.Where(path => !stated.ContainsKey(path)).Select(path => Fault($"{shownAs}/{path}", $"The file is not listed in {BundlePaths.Sums}.")));
        return faults;
    }

    private static IEnumerable<string> Paths(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Where(path => path != BundlePaths.Sums)
            .Order(StringComparer.Ordinal);

    private static Fault Fault(string path, string message) => new(FaultKind.Integrity, new SourcePlace(path), message);
}
