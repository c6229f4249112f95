namespace SaMD.Signals.Tests;

/// <summary>Counts the files that were opened and the ones that were released.</summary>
internal sealed class CountingFiles(IRecordingFiles files) : IRecordingFiles
{
    public int Opened { get; private set; }

    public int Released { get; private set; }

    public Stream Open(string name)
    {
        var stream = new Counted(files.Open(name), this);
        Opened++;
        return stream;
    }

    public bool Exists(string name) => files.Exists(name);

    public string Describe(string name) => files.Describe(name);

    private sealed class Counted(Stream inner, CountingFiles owner) : MemoryStream(All(inner))
    {
        private bool _disposed;

        protected override void Dispose(bool disposing)
        {
            if (!_disposed) owner.Released++;
            _disposed = true;
            base.Dispose(disposing);
        }

        private static byte[] All(Stream stream)
        {
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            return copy.ToArray();
        }
    }
}
