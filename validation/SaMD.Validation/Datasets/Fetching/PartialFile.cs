using System.Net.Http.Headers;
using System.Security.Cryptography;
using SaMD.Files;

namespace SaMD.Validation.Datasets.Fetching;

/// <summary>A file on its way: written beside its place, hashed as it is written, and put in its place only when it is what its digest says.</summary>
internal sealed class PartialFile : IDisposable
{
    private readonly FetchItem _item;
    private readonly FileStream _file;
    private IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    private PartialFile(FetchItem item, FileStream file) => (_item, _file) = (item, file);

    /// <summary>How many bytes are there.</summary>
    public long Length { get; private set; }

    /// <summary>The version of the source's file that the bytes are of; <see langword="null"/> where that is not known.</summary>
    public EntityTagHeaderValue? Version { get; set; }

    /// <summary>Opens what an earlier attempt left, or starts anew.</summary>
    /// <exception cref="FetchException">Something lies in its place that is no plain file, or a folder on the way is a link.</exception>
    public static PartialFile Open(FetchItem item, string folder)
    {
        RefuseLinks(item, folder);
        Directory.CreateDirectory(Path.GetDirectoryName(item.Target)!);
        RefuseLinks(item, folder);
        var file = new FileStream(item.Target + FetchPlan.PartialEnding, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1 << 16);
        var partial = new PartialFile(item, file);
        var block = new byte[1 << 16];
        int count;
        while ((count = file.Read(block)) > 0) partial.Hash(block.AsSpan(0, count));
        return partial;
    }

    /// <summary>Forgets what is there.</summary>
    public void Restart()
    {
        _file.SetLength(0);
        (Length, Version) = (0, null);
        _hash.Dispose();
        _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    }

    /// <summary>Adds bytes at the end.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        _file.Write(bytes);
        Hash(bytes);
    }

    /// <summary>Whether the bytes are what the digest says.</summary>
    public bool IsWhole(out string found)
    {
        found = Convert.ToHexStringLower(_hash.GetCurrentHash());
        return found == _item.Line.Sha256;
    }

    /// <summary>Puts the file in its place, where nothing may lie yet.</summary>
    public void Place()
    {
        _file.Flush(flushToDisk: true);
        _file.Dispose();
        File.Move(_item.Target + FetchPlan.PartialEnding, _item.Target, overwrite: false);
    }

    /// <summary>Closes the file, and leaves nothing of it where nothing came.</summary>
    public void Dispose()
    {
        _file.Dispose();
        _hash.Dispose();
        var path = _item.Target + FetchPlan.PartialEnding;
        if (Length == 0 && File.Exists(path)) File.Delete(path);
    }

    // What lies below the folder is written by name; a link there would lead the writing elsewhere.
    private static void RefuseLinks(FetchItem item, string folder)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        foreach (var ending in new[] { "", FetchPlan.PartialEnding })
            for (var path = item.Target + ending; path.Length > root.Length; path = Path.GetDirectoryName(path)!)
                if (new FileInfo(path).LinkTarget is not null)
                    throw new FetchException(FaultKind.Integrity, $"{path} is a link; nothing is written through links. Take it away.", again: false);
        if (Directory.Exists(item.Target) || Directory.Exists(item.Target + FetchPlan.PartialEnding))
            throw new FetchException(FaultKind.Integrity, $"{item.Target} is a folder; a file belongs there. Take it away.", again: false);
    }

    private void Hash(ReadOnlySpan<byte> bytes)
    {
        _hash.AppendData(bytes);
        Length += bytes.Length;
    }
}
