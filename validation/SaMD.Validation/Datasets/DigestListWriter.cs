using System.Text;
using SaMD.Files;
using SaMD.Signals;

namespace SaMD.Validation.Datasets;

/// <summary>Writes the list of digests of a dataset that only its users have: what lies there now is what every later run must find.</summary>
public static class DigestListWriter
{
    private const string SourceList = "SHA256SUMS.txt";
    private const int MostFiles = 1_000_000;
    private const int LargestListBytes = 64 << 20;

    /// <summary>Writes the list.</summary>
    /// <param name="located">A dataset of which no list is known.</param>
    /// <param name="path">The list; a new file.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>How many files it lists.</returns>
    /// <exception cref="InputFaultException">
    /// The dataset has a list, lies nowhere, holds a file that cannot be listed, or is not what the list of its own source
    /// (<c>SHA256SUMS.txt</c>), where that lies there, says: all faults at once, and nothing is written.
    /// </exception>
    public static int Write(LocatedDataset located, string path, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(located);
        var manifest = located.Manifest;
        if (manifest.HasDigests) throw new InputFaultException(FaultKind.Configuration, manifest.Place, $"The files of '{manifest.Id}' are listed already; whoever wants another list takes that one away.");
        if (located.Folder is not { } folder) throw new InputFaultException(FaultKind.Absent, manifest.Place, $"'{manifest.Id}' lies nowhere; looked in {string.Join(", ", located.Searched)}.");
        var faults = new FaultCollector();
        var files = new DirectoryFiles(folder);
        var own = files.Exists(SourceList) ? OwnList(Path.Combine(folder, SourceList), $"{manifest.Id}/{SourceList}", faults) : null;
        var text = new StringBuilder();
        var count = 0;
        foreach (var name in Names(folder, manifest, faults))
        {
            cancellation.ThrowIfCancellationRequested();
            var digest = Sha256Digest.OfFile(Path.Combine(folder, name));
            if (own?.Find(name) is { } line && line.Sha256 != digest)
                faults.Add(FaultKind.Integrity, new SourcePlace($"{manifest.Id}/{name}"), $"The file was altered: its SHA-256 is {digest}, {line.Place} says {line.Sha256}. Get it from its source again.");
            text.Append($"{digest}  {name}\n");
            count++;
        }
        faults.ThrowIfAny();
        AtomicFile.WriteText(path, text.ToString());
        return count;
    }

    // PhysioNet's lists have one blank where sha256sum has two.
    private static DigestList OwnList(string path, string shownAs, FaultCollector faults)
    {
        var lines = Encoding.UTF8.GetString(BoundedFile.ReadAll(path, LargestListBytes)).Split('\n');
        var withTwo = lines.Select(line => line.Length > Sha256Digest.Length + 1 && line[Sha256Digest.Length] == ' ' && line[Sha256Digest.Length + 1] is not (' ' or '*') ? line.Insert(Sha256Digest.Length, " ") : line);
        return DigestList.Parse(Encoding.UTF8.GetBytes(string.Join('\n', withTwo)), shownAs, faults);
    }

    private static List<string> Names(string folder, DatasetManifest manifest, FaultCollector faults)
    {
        // Links are not followed: what they lead to is no part of the folder.
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false };
        var names = Directory.EnumerateFiles(folder, "*", options).Take(MostFiles)
            .Select(path => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/')).Where(name => name != SourceList).Order(StringComparer.Ordinal).ToList();
        foreach (var name in names)
            if (SafePath.WhatIsWrong(name) is { } wrong) faults.Add(FaultKind.Configuration, new SourcePlace($"{manifest.Id}/{Shown.Plain(name)}"), $"The file cannot be listed: {wrong}. Rename it or take it away.");
        if (names.Count == 0) faults.Add(FaultKind.Absent, manifest.Place, $"{folder} holds no file.");
        return names;
    }
}
