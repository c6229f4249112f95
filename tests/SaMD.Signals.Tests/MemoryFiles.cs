using SaMD.Files;

namespace SaMD.Signals.Tests;

/// <summary>Files of a recording in memory; as streams that can seek, or that cannot and give few bytes at a time.</summary>
internal sealed class MemoryFiles(IReadOnlyDictionary<string, byte[]> files, bool seekable = true) : IRecordingFiles
{
    public Stream Open(string name)
    {
        if (!files.TryGetValue(name, out var bytes)) throw new InputFaultException(FaultKind.Absent, new SourcePlace(name), "there is no such file.");
        return seekable ? new MemoryStream(bytes, writable: false) : new TricklingStream(bytes);
    }

    public bool Exists(string name) => files.ContainsKey(name);

    public string Describe(string name) => name;

    /// <summary>The same files with one of them changed.</summary>
    public static MemoryFiles With(IReadOnlyDictionary<string, byte[]> files, string name, byte[] bytes, bool seekable = true) =>
        new(new Dictionary<string, byte[]>(files) { [name] = bytes }, seekable);

    private sealed class TricklingStream(byte[] bytes) : MemoryStream(bytes, writable: false)
    {
        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 13));
    }
}
