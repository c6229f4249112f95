using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace SaMD.Cli.TestRun;

/// <summary>Which lines of the product were run by tests, by folder; read from Cobertura files.</summary>
/// <param name="Folder">Folder relative to the checkout, at most three levels deep (<c>validation/SaMD.Validation/Comparison</c>).</param>
/// <param name="Lines">Lines that hold code.</param>
/// <param name="Covered">Of these, lines that at least one test ran.</param>
public sealed record Coverage(string Folder, int Lines, int Covered)
{
    private const int Levels = 3;

    /// <summary>Unites the files of several test programs: a line is covered when one of them ran it.</summary>
    /// <param name="checkout">Folder of the checkout; files outside it, below its tests or made by the build do not count.</param>
    /// <param name="files">Cobertura files.</param>
    /// <returns>One entry per folder, in the order of their names.</returns>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="XmlException">A file is no XML.</exception>
    public static IReadOnlyList<Coverage> Read(string checkout, IEnumerable<string> files)
    {
        var lines = new Dictionary<(string File, int Line), bool>();
        foreach (var (file, line, covered) in files.SelectMany(file => LinesOf(XDocument.Load(file))))
            lines[(file, line)] = covered || lines.GetValueOrDefault((file, line));
        return [.. lines
            .Select(line => (Parts: Path.GetRelativePath(checkout, line.Key.File).Split('/', '\\'), Covered: line.Value))
            .Where(line => line.Parts[0] is not (".." or "tests" or "") && !line.Parts.Contains("obj"))
            .Select(line => (Folder: string.Join('/', line.Parts[..^1].Take(Levels)), line.Covered))
            .GroupBy(line => line.Folder, StringComparer.Ordinal)
            .Select(folder => new Coverage(folder.Key, folder.Count(), folder.Count(line => line.Covered)))
            .OrderBy(folder => folder.Folder, StringComparer.Ordinal)];
    }

    // File names stand relative to one of the document's sources.
    private static IEnumerable<(string File, int Line, bool Covered)> LinesOf(XDocument document)
    {
        var sources = document.Descendants("source").Select(source => source.Value).ToList();
        foreach (var type in document.Descendants("class"))
        {
            var name = (string?)type.Attribute("filename") ?? "";
            var file = sources.Select(source => Path.Combine(source, name)).FirstOrDefault(File.Exists) ?? name;
            foreach (var line in type.Descendants("line")) yield return (file, Number(line, "number"), Number(line, "hits") > 0);
        }
    }

    private static int Number(XElement line, string name) =>
        int.TryParse((string?)line.Attribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
