using System.Buffers;
using System.Text;
using SaMD.Files;

namespace SaMD.Validation.Datasets;

/// <summary>
/// The digest of every file of a dataset, in the format of <c>sha256sum</c>: 64 hexadecimal digits, two blanks, the path.
/// </summary>
public sealed class DigestList
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");
    private const int LargestFileBytes = 64 << 20;
    private readonly Dictionary<string, DigestLine> _byPath;
    private readonly ILookup<string, DigestLine> _byRecord;

    private DigestList(string shownAs, string sha256, IReadOnlyList<DigestLine> lines)
    {
        (ShownAs, Sha256, Lines) = (shownAs, sha256, lines);
        _byPath = lines.ToDictionary(line => line.Path, StringComparer.Ordinal);
        _byRecord = lines.ToLookup(line => RecordOf(line.Path), StringComparer.Ordinal);
    }

    /// <summary>How messages name the list.</summary>
    public string ShownAs { get; }

    /// <summary>SHA-256 of the list itself, exactly as it was read.</summary>
    public string Sha256 { get; }

    /// <summary>Its lines, in the order of the file; paths are unique.</summary>
    public IReadOnlyList<DigestLine> Lines { get; }

    /// <summary>Reads a list.</summary>
    /// <param name="path">The file.</param>
    /// <param name="shownAs">How messages name it.</param>
    /// <param name="faults">Where its faults go.</param>
    /// <returns>The lines that are whole.</returns>
    public static DigestList Read(string path, string shownAs, FaultCollector faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        try
        {
            return Parse(BoundedFile.ReadAll(path, LargestFileBytes), shownAs, faults);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            faults.Add(new SourcePlace(shownAs), $"The list of digests cannot be read: {Shown.Plain(fault.Message)} Make it with sha256sum in the dataset's folder.");
            return Parse([], shownAs, faults);
        }
    }

    /// <summary>Reads a list from its bytes.</summary>
    /// <param name="bytes">The bytes; what is not UTF-8 is no path that is taken.</param>
    /// <param name="shownAs">How messages name its file.</param>
    /// <param name="faults">Where its faults go.</param>
    /// <returns>The lines that are whole.</returns>
    public static DigestList Parse(ReadOnlySpan<byte> bytes, string shownAs, FaultCollector faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        var lines = new Dictionary<string, DigestLine>(StringComparer.Ordinal);
        var number = 0;
        foreach (var range in bytes.Split((byte)'\n'))
        {
            number++;
            var line = Encoding.UTF8.GetString(bytes[range].TrimEnd((byte)'\r'));
            if (line.Length > 0) Add(line, new SourcePlace(shownAs, number), lines, faults);
        }
        return new DigestList(shownAs, Sha256Digest.Of(bytes), [.. lines.Values]);
    }

    /// <summary>The line of a file; <see langword="null"/> where there is none.</summary>
    /// <param name="path">Path relative to the dataset's folder, with forward slashes.</param>
    public DigestLine? Find(string path) => _byPath.GetValueOrDefault(path);

    /// <summary>The files of a record, which are those that are named after it, in the order of the list.</summary>
    /// <param name="record">The record's name.</param>
    public IEnumerable<DigestLine> FilesOf(string record) => _byRecord[record];

    /// <summary>The record that a file is named after: names of records hold no dot, so it is the path up to its last part's first dot.</summary>
    /// <param name="path">The file's path.</param>
    internal static string RecordOf(string path)
    {
        var dot = path.IndexOf('.', path.LastIndexOf('/') + 1);
        return dot < 0 ? path : path[..dot];
    }

    private static void Add(string line, SourcePlace place, Dictionary<string, DigestLine> lines, FaultCollector faults)
    {
        const int PathAt = Sha256Digest.Length + 2;
        if (line.Length <= PathAt || !IsDigest(line.AsSpan(0, Sha256Digest.Length)) || line[PathAt - 2] != ' ' || line[PathAt - 1] is not (' ' or '*'))
        {
            faults.Add(place, "Not a line of sha256sum; 64 lower-case hexadecimal digits, two blanks and a path were expected.");
            return;
        }
        var path = line[PathAt..];
        if (SafePath.WhatIsWrong(path) is { } wrong) faults.Add(place, $"The path {Shown.Quoted(path)} is not taken: {wrong}.");
        else if (!lines.TryAdd(path, new DigestLine(path, line[..Sha256Digest.Length], place)))
            faults.Add(place, $"{Shown.Quoted(path)} stands here a second time, first at line {lines[path].Place.Line}; leave one.");
    }

    private static bool IsDigest(ReadOnlySpan<char> text) => text.IndexOfAnyExcept(Digits) < 0;
}
