using System.Text;
using System.Text.RegularExpressions;
using SaMD.Adapters.Implementations;
using SaMD.Files;

namespace SaMD.Adapters.Recorded;

/// <summary>The digest of every output that was made elsewhere, in the format of <c>sha256sum</c>: 64 hexadecimal digits, two blanks, the path.</summary>
internal sealed partial class RecordedDigests
{
    private const int LargestFileBytes = 64 << 20;

    private readonly Dictionary<string, string> _byPath;

    private RecordedDigests(string shownAs, Dictionary<string, string> byPath) => (ShownAs, _byPath) = (shownAs, byPath);

    /// <summary>How messages name the list.</summary>
    public string ShownAs { get; }

    /// <summary>Reads a list; <see langword="null"/> after a fault.</summary>
    public static RecordedDigests? Read(string path, string shownAs, FaultCollector faults)
    {
        var before = faults.Faults.Count;
        var byPath = new Dictionary<string, string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in Encoding.UTF8.GetString(BoundedFile.ReadAll(path, LargestFileBytes)).Split('\n'))
        {
            number++;
            if (line.Length > 0) Add(line.TrimEnd('\r'), new SourcePlace(shownAs, number), byPath, faults);
        }
        if (byPath.Count == 0 && faults.Faults.Count == before) faults.Add(new SourcePlace(shownAs), "The list of digests is empty; make it with sha256sum in the folder of the outputs.");
        return faults.Faults.Count == before ? new RecordedDigests(shownAs, byPath) : null;
    }

    /// <summary>The digest of a file; <see langword="null"/> where it is not listed.</summary>
    public string? Find(string path) => _byPath.GetValueOrDefault(path);

    private static void Add(string line, SourcePlace place, Dictionary<string, string> byPath, FaultCollector faults)
    {
        var match = Line().Match(line);
        if (!match.Success) faults.Add(place, $"{Shown.Quoted(line)} is no line of a list of digests; 64 lower-case hexadecimal digits, two blanks and a path were expected.");
        else if (!ImplementationBlock.IsInside(match.Groups[2].Value)) faults.Add(place, $"{Shown.Quoted(match.Groups[2].Value)} is no path inside the folder of the outputs.");
        else if (!byPath.TryAdd(match.Groups[2].Value, match.Groups[1].Value)) faults.Add(place, $"{Shown.Quoted(match.Groups[2].Value)} is listed twice.");
    }

    [GeneratedRegex(@"^([0-9a-f]{64}) [ *](?:\./)?(.+)\z")]
    private static partial Regex Line();
}
