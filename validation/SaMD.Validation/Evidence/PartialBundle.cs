using SaMD.Files;
using SaMD.Files.Json;
using SaMD.Validation.Execution;
using SaMD.Validation.Planning;
using SaMD.Validation.Sealing;

namespace SaMD.Validation.Evidence;

/// <summary>
/// Work in progress: <c>evidence/.partial/&lt;id&gt;</c>. Finished executions are kept one file each, so that a killed run resumes;
/// the id is the digest of the inputs, so that another program, input or gate never resumes into it. Held by one run at a time.
/// </summary>
public sealed class PartialBundle : IDisposable
{
    private readonly string _folder;
    private readonly FileStream _hold;

    private PartialBundle(string folder, FileStream hold)
    {
        _folder = folder;
        _hold = hold;
        CoreFolder = Path.Combine(folder, BundlePaths.Core);
    }

    /// <summary>Where <c>core/</c> grows.</summary>
    public string CoreFolder { get; }

    /// <summary>Opens the work in progress of a bundle; waits while another run holds it.</summary>
    /// <param name="evidenceFolder">Folder of the bundles.</param>
    /// <param name="id">Id of the bundle.</param>
    /// <param name="waiting">Called once when another run holds it.</param>
    public static PartialBundle Open(string evidenceFolder, string id, Action waiting)
    {
        var folder = Path.Combine(evidenceFolder, BundlePaths.Partial, id);
        for (var told = false; ; Thread.Sleep(200))
        {
            Directory.CreateDirectory(folder);
            try
            {
                return new PartialBundle(folder, new FileStream(folder + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException) when (File.Exists(folder + ".lock"))
            {
                if (!told) waiting();
                told = true;
            }
        }
    }

    /// <summary>The ledger's line with which this work began; <see langword="null"/> where there is none.</summary>
    /// <remarks>What was cut off or altered is none: then the work goes on under an attempt of its own.</remarks>
    public LedgerMark? AttemptMark
    {
        get => File.Exists(MarkPath) ? Read<LedgerMark>(MarkPath) : null;
        set => AtomicFile.WriteText(MarkPath, CanonicalJson.Document(value));
    }

    private string MarkPath => Path.Combine(_folder, "attempt.json");

    /// <summary>A finished execution and its output, if the work in progress holds it whole.</summary>
    /// <param name="key">The execution.</param>
    public (ExecutionRecord Record, AlgorithmOutput Output)? Find(ExecutionKey key)
    {
        var path = StatusPath(key);
        if (!File.Exists(path)) return null;
        if (Read<ExecutionRecord>(path) is not { } record || record.Key != key) return null;
        var files = new List<(string Path, byte[] Bytes)>();
        foreach (var output in record.Outputs)
        {
            var file = Path.Combine(CoreFolder, output.Path);
            if (!File.Exists(file)) return null;
            var bytes = File.ReadAllBytes(file);
            if (Sha256Digest.Of(bytes) != output.Sha256) return null;
            files.Add((output.Path, bytes));
        }
        return (record, OutputFiles.Decode(record.SamplingFrequencyHz, files));
    }

    /// <summary>Keeps a finished execution: its files first, then the record that says so.</summary>
    /// <param name="record">How it ended.</param>
    /// <param name="files">Its output files.</param>
    public void Keep(ExecutionRecord record, IReadOnlyList<(string Path, byte[] Bytes)> files)
    {
        foreach (var (path, bytes) in files) AtomicFile.Write(Path.Combine(CoreFolder, path), bytes);
        AtomicFile.WriteText(StatusPath(record.Key), CanonicalJson.Document(record));
    }

    /// <summary>Writes a file of <c>core/</c>.</summary>
    /// <param name="path">Path relative to <c>core/</c>, with forward slashes.</param>
    /// <param name="text">Its content.</param>
    public void Write(string path, string text) => AtomicFile.WriteText(Path.Combine(CoreFolder, path), text);

    /// <summary>Writes a file of <c>core/</c> line by line.</summary>
    /// <param name="path">Path relative to <c>core/</c>, with forward slashes.</param>
    /// <param name="lines">Its lines, without their ends.</param>
    public void WriteLines(string path, IEnumerable<string> lines) => AtomicFile.WriteLines(Path.Combine(CoreFolder, path), lines);

    /// <summary>Removes files of <c>core/</c> that this run did not write, as a killed run may have left them.</summary>
    /// <param name="written">Paths relative to <c>core/</c> that belong.</param>
    public void KeepOnly(IReadOnlySet<string> written)
    {
        foreach (var path in Directory.EnumerateFiles(CoreFolder, "*", SearchOption.AllDirectories).ToList())
            if (!written.Contains(Path.GetRelativePath(CoreFolder, path).Replace('\\', '/'))) File.Delete(path);
    }

    /// <summary>Removes the work in progress.</summary>
    public void Remove() => Directory.Delete(_folder, recursive: true);

    /// <inheritdoc />
    public void Dispose() => _hold.Dispose();

    // A record that was cut off or altered is no record: the execution is run again.
    private static T? Read<T>(string path)
        where T : class
    {
        try
        {
            return CanonicalJson.Read<T>(File.ReadAllText(path), path);
        }
        catch (InputFaultException)
        {
            return null;
        }
    }

    private string StatusPath(ExecutionKey key)
    {
        string[] parts = [key.Algorithm, key.Dataset, key.Condition, key.Binding, key.Record];
        return Path.Combine([_folder, "executions", .. parts.Select(PathPart.Encode)]) + ".json";
    }
}
