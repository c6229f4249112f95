using SaMD.Files;

namespace SaMD.Signals.Formats;

/// <summary>
/// The bytes of one file, front to back, through a buffer of fixed size. It never seeks, so that a stand-in for the file can hash
/// what passes.
/// </summary>
/// <param name="stream">The file; disposed with this.</param>
/// <param name="file">How messages name it.</param>
/// <param name="largest">Most bytes that one call takes.</param>
internal sealed class ByteSource(Stream stream, string file, int largest) : IDisposable
{
    // Few system calls, and below the size from which the runtime keeps arrays apart.
    private const int LeastBuffer = 64 * 1024;

    private readonly byte[] _buffer = GC.AllocateUninitializedArray<byte>(Math.Max(LeastBuffer, largest));
    private int _start;
    private int _end;

    /// <summary>How messages name the file.</summary>
    public string File => file;

    /// <summary>Bytes taken so far.</summary>
    public long Position { get; private set; }

    /// <summary>Size of the file, or <see langword="null"/> where only its end will tell.</summary>
    public long? Length { get; } = stream.CanSeek ? stream.Length : null;

    /// <summary>Takes the next bytes: as many as asked for, fewer only at the end of the file. They hold until the next call.</summary>
    /// <param name="count">How many.</param>
    public ReadOnlySpan<byte> Take(int count)
    {
        while (_end - _start < count && Fill())
        {
        }

        var taken = Math.Min(count, _end - _start);
        var bytes = _buffer.AsSpan(_start, taken);
        _start += taken;
        Position += taken;
        return bytes;
    }

    /// <summary>Takes a number of bytes away unread.</summary>
    /// <param name="count">How many; fewer only at the end of the file.</param>
    /// <returns>How many were there.</returns>
    public long Skip(long count)
    {
        var start = Position;
        while (count > Position - start && Take((int)Math.Min(LeastBuffer, count - (Position - start))).Length > 0)
        {
        }

        return Position - start;
    }

    /// <inheritdoc />
    public void Dispose() => stream.Dispose();

    private bool Fill()
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        try
        {
            var read = stream.Read(_buffer, _end, _buffer.Length - _end);
            _end += read;
            return read > 0;
        }
        catch (IOException exception)
        {
            throw new InputFaultException(FaultKind.Integrity, new SourcePlace(file), $"the file cannot be read on: {exception.Message}");
        }
    }
}
