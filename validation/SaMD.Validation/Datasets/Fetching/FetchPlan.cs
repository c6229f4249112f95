using SaMD.Files;

namespace SaMD.Validation.Datasets.Fetching;

/// <summary>What is to be fetched, and where it goes. Made and checked whole before anything is asked for.</summary>
/// <param name="Manifest">The dataset.</param>
/// <param name="Folder">Folder that the files go to; it need not be there yet.</param>
/// <param name="Items">The files, in the order of the list of digests.</param>
public sealed record FetchPlan(DatasetManifest Manifest, string Folder, IReadOnlyList<FetchItem> Items)
{
    /// <summary>Ending of a file that is not whole yet.</summary>
    public const string PartialEnding = ".partial";

    // Names that Windows takes for devices, whatever ending they have.
    private static readonly HashSet<string> Devices = new(
        ["con", "prn", "aux", "nul", .. Enumerable.Range(0, 10).SelectMany(i => new[] { $"com{i}", $"lpt{i}" })], StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes a plan.</summary>
    /// <param name="manifest">The dataset.</param>
    /// <param name="folder">Folder that the files go to.</param>
    /// <param name="records">Names of records; none for all files of the dataset.</param>
    /// <exception cref="InputFaultException">
    /// The dataset may not be downloaded, or says not where from or what its files are; a record is not of it; or a file has a name
    /// that must not be written: all faults at once.
    /// </exception>
    public static FetchPlan Make(DatasetManifest manifest, string folder, IReadOnlyList<string> records)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        ArgumentNullException.ThrowIfNull(records);
        CheckAccess(manifest);
        var faults = new FaultCollector();
        var names = manifest.Records.Select(record => record.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var unknown in records.Where(record => !names.Contains(record)))
            faults.Add(new SourcePlace("command line"), $"{Shown.Quoted(unknown)} is no record of '{manifest.Id}'.{Nearest.Hint(unknown, names)}");
        var wanted = records.SelectMany(manifest.FilesOf).ToHashSet();
        var items = new List<FetchItem>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in manifest.Digests.Lines.Where(line => records.Count == 0 || wanted.Contains(line)))
            if (WhatIsWrong(line.Path, seen) is { } wrong) faults.Add(FaultKind.Integrity, line.Place, $"The file {Shown.Quoted(line.Path)} is not fetched: {wrong}.");
            else if (manifest.Downloads.FirstOrDefault(rule => rule.Matches(line.Path)) is not { } rule) faults.Add(line.Place, $"No rule of 'download' in {manifest.Place} matches {Shown.Quoted(line.Path)}.");
            else items.Add(new FetchItem(line, new Uri(rule.From, line.Path), Path.Combine(Path.GetFullPath(folder), Path.Combine(line.Path.Split('/')))));
        faults.ThrowIfAny();
        return new FetchPlan(manifest, folder, items);
    }

    private static void CheckAccess(DatasetManifest manifest)
    {
        if (manifest.RestrictedAccess is { } access) throw new InputFaultException(FaultKind.Absent, manifest.Place, $"'{manifest.Id}' may not simply be downloaded, and nothing was asked for. {access}");
        if (manifest.Committed) throw new InputFaultException(FaultKind.Configuration, manifest.Place, $"The recordings of '{manifest.Id}' are committed beside its manifest; there is nothing to fetch.");
        if (!manifest.HasDigests) throw new InputFaultException(FaultKind.Absent, manifest.Place, $"No list of digests is known for '{manifest.Id}', so that nobody could tell whether what comes is what was meant; get it from {manifest.Source}, lay it out, and write the list with `samd dataset digest {manifest.Id}`.");
        if (manifest.Downloads.Count == 0) throw new InputFaultException(FaultKind.Configuration, manifest.Place, $"The manifest of '{manifest.Id}' does not say where to download it from ('download'); get it from {manifest.Source}.");
    }

    // The list of digests has taken relative, portable names only; what is left is what one system or another does with such a name.
    private static string? WhatIsWrong(string path, HashSet<string> seen)
    {
        if (SafePath.WhatIsWrong(path) is { } wrong) return wrong;
        foreach (var part in path.Split('/'))
        {
            if (Devices.Contains(part.Split('.')[0])) return $"{Shown.Quoted(part)} is the name of a device on Windows";
            if (part.EndsWith('.')) return $"{Shown.Quoted(part)} ends in a dot, which Windows drops";
        }
        if (path.EndsWith(PartialEnding, StringComparison.OrdinalIgnoreCase)) return $"'{PartialEnding}' is the ending of files that are not whole yet";
        return seen.Add(path) ? null : "another file of the list differs from it in upper and lower case only";
    }
}
