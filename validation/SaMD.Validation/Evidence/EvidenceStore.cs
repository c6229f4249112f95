using SaMD.Files;
using SaMD.Files.Json;

namespace SaMD.Validation.Evidence;

/// <summary>The folder of evidence bundles.</summary>
/// <param name="folder">The folder; made when first written to.</param>
public sealed class EvidenceStore(string folder)
{
    /// <summary>The folder.</summary>
    public string Folder { get; } = folder;

    /// <summary>Id of the bundle that rests on some inputs: the first digits of SHA-256 of <c>core/inputs.json</c>.</summary>
    /// <param name="inputs">The inputs.</param>
    public static string IdOf(InputsFile inputs) => Sha256Digest.OfText(CanonicalJson.Document(inputs))[..BundlePaths.IdLength];

    /// <summary>Folder of a bundle.</summary>
    /// <param name="id">Its id.</param>
    public string BundleFolder(string id) => Path.Combine(Folder, id);

    /// <summary>Ids of the bundles, in ordinal order.</summary>
    public IReadOnlyList<string> Ids() => !Directory.Exists(Folder)
        ? []
        : [.. Directory.EnumerateDirectories(Folder).Select(path => Path.GetFileName(path)).Where(name => name.Length == BundlePaths.IdLength && name.All(char.IsAsciiHexDigitLower) && Directory.Exists(Path.Combine(Folder, name, BundlePaths.Core))).Order(StringComparer.Ordinal)];

    /// <summary>
    /// Moves a finished core to its place. Where the bundle is there already, both must be the same to the byte.
    /// </summary>
    /// <param name="id">Id of the bundle.</param>
    /// <param name="partial">The finished work.</param>
    /// <returns>SHA-256 of <c>core/SHA256SUMS</c>.</returns>
    /// <exception cref="InputFaultException">The bundle is there and differs: exit 4; nothing is overwritten.</exception>
    public string Publish(string id, PartialBundle partial)
    {
        var digest = SumsFile.Write(partial.CoreFolder);
        var target = Path.Combine(BundleFolder(id), BundlePaths.Core);
        if (Directory.Exists(target)) CheckSame(id, target, partial.CoreFolder);
        else
        {
            Directory.CreateDirectory(BundleFolder(id));
            Directory.Move(partial.CoreFolder, target);
        }
        partial.Remove();
        return digest;
    }

    /// <summary>Adds the next file of <c>runs/</c>.</summary>
    /// <param name="id">Id of the bundle.</param>
    /// <param name="make">Makes the run's record from its number.</param>
    public void AddRun(string id, Func<int, RunFile> make)
    {
        var runs = Path.Combine(BundleFolder(id), BundlePaths.Runs);
        Directory.CreateDirectory(runs);
        for (var number = Directory.EnumerateFiles(runs, "*.json").Count() + 1; ; number++)
        {
            var path = Path.Combine(runs, FormattableString.Invariant($"{number:D4}.json"));
            try
            {
                // Taking the number is exclusive: two runs at once never share one.
                using (new FileStream(path, FileMode.CreateNew)) { }
                AtomicFile.WriteText(path, CanonicalJson.Document(make(number)));
                return;
            }
            catch (IOException) when (File.Exists(path))
            {
            }
        }
    }

    /// <summary>Reads a bundle back.</summary>
    /// <param name="id">Its id.</param>
    /// <exception cref="InputFaultException">The bundle is not there, or not as it was written.</exception>
    public Bundle Read(string id)
    {
        var core = Path.Combine(BundleFolder(id), BundlePaths.Core);
        if (!Directory.Exists(core))
            throw new InputFaultException(FaultKind.Absent, new SourcePlace(Folder), $"There is no bundle '{id}'.{Nearest.Hint(id, Ids())} `samd evidence list` shows those that are there.");
        var faults = SumsFile.Verify(core, $"{id}/{BundlePaths.Core}");
        if (faults.Count > 0) throw new InputFaultException(faults);
        return new Bundle(
            id, BundleFolder(id), Sha256Digest.OfFile(Path.Combine(core, BundlePaths.Sums)),
            Json<InputsFile>(core, BundlePaths.Inputs), Json<ResultsFile>(core, BundlePaths.Results),
            Recordings(core, BundlePaths.Recordings, id), Runs(id))
        {
            Sealed = !File.Exists(Path.Combine(core, BundlePaths.SealedParts))
                ? Sealing.SealedContent.None
                : new Sealing.SealedContent(Json<IReadOnlyList<Sealing.LedgerPart>>(core, BundlePaths.SealedParts), Recordings(core, BundlePaths.SealedRecordings, id))
                {
                    Results = File.Exists(Path.Combine(core, BundlePaths.SealedResults)) ? Json<ResultsFile>(core, BundlePaths.SealedResults) : null,
                },
        };
    }

    private static List<RecordingResult> Recordings(string core, string name, string id) =>
        [.. File.ReadLines(Path.Combine(core, name)).Select(line => CanonicalJson.Read<RecordingResult>(line, $"{id}/{BundlePaths.Core}/{name}"))];

    /// <summary>The runs of a bundle, earliest first.</summary>
    /// <param name="id">Its id.</param>
    /// <exception cref="InputFaultException">A file of a run is damaged.</exception>
    public IReadOnlyList<RunFile> Runs(string id)
    {
        var folder = Path.Combine(BundleFolder(id), BundlePaths.Runs);
        // An empty file is a number that a run took before it was killed: it says nothing.
        return !Directory.Exists(folder) ? [] : [.. Directory.EnumerateFiles(folder, "*.json").Where(path => new FileInfo(path).Length > 0).Order(StringComparer.Ordinal).Select(path => CanonicalJson.Read<RunFile>(File.ReadAllText(path), path))];
    }

    private static T Json<T>(string core, string name) => CanonicalJson.Read<T>(File.ReadAllText(Path.Combine(core, name)), name);

    private static void CheckSame(string id, string stored, string made)
    {
        var damaged = SumsFile.Verify(stored, $"{id}/{BundlePaths.Core}");
        if (damaged.Count > 0) throw new InputFaultException(damaged);
        var (before, now) = (File.ReadAllLines(Path.Combine(stored, BundlePaths.Sums)), File.ReadAllLines(Path.Combine(made, BundlePaths.Sums)));
        var differing = before.Except(now).Concat(now.Except(before)).Select(line => line[(Sha256Digest.Length + 2)..]).Distinct().Order(StringComparer.Ordinal).ToList();
        if (differing.Count > 0)
            throw new InputFaultException([.. differing.Select(path => new Fault(FaultKind.Integrity, new SourcePlace($"{id}/{BundlePaths.Core}/{path}"), "The same inputs gave other bytes than before; the stored bundle was left as it is. Compare both, and find out what differs that inputs.json does not name."))]);
    }
}
