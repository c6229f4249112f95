using System.Text;

namespace SaMD.Adapters.Process;

/// <summary>What a child process writes to standard error: counted, and only its end kept.</summary>
internal sealed class StandardError
{
    private const int TailBytes = 400;

    private readonly byte[] _tail = new byte[TailBytes];
    private long _count;

    /// <summary>Whether it wrote more than it may.</summary>
    public bool Flooded => Interlocked.Read(ref _count) > ProgramLimits.LargestErrorBytes;

    /// <summary>Reads until the stream ends, or floods.</summary>
    public void Drain(Stream stream)
    {
        var block = new byte[4096];
        for (int read; !Flooded && (read = stream.Read(block)) > 0;) Keep(block.AsSpan(0, read));
    }

    /// <summary>The end of what it wrote; empty where it wrote nothing.</summary>
    public string Tail()
    {
        lock (_tail)
        {
            var count = (int)Math.Min(_count, TailBytes);
            return Encoding.UTF8.GetString(_tail, TailBytes - count, count).Trim();
        }
    }

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        lock (_tail)
        {
            var kept = bytes[^Math.Min(bytes.Length, TailBytes)..];
            _tail.AsSpan(kept.Length).CopyTo(_tail);
            kept.CopyTo(_tail.AsSpan(TailBytes - kept.Length));
            Interlocked.Add(ref _count, bytes.Length);
        }
    }
}
