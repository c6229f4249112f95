using SaMD.Files;

namespace SaMD.Signals.Formats.Csv;

/// <summary>The lines of a file as bytes, through a buffer of fixed size.</summary>
internal sealed class CsvLines : IDisposable
{
    private const int LongestLine = 1 << 20;
    private const int Chunk = 1 << 16;

    private readonly ByteSource _source;
    private byte[] _buffer = new byte[2 * Chunk];
    private int _start;
    private int _end;
    private bool _hasEnded;

    /// <summary>Opens a file; a byte order mark is taken off.</summary>
    public CsvLines(IRecordingFiles files, string name)
    {
        _source = new ByteSource(files.Open(name), files.Describe(name), Chunk);
        Fill();
        if (_buffer.AsSpan(_start, _end - _start).StartsWith("\uFEFF"u8)) _start += 3;
    }

    /// <summary>How messages name the file.</summary>
    public string File => _source.File;

    /// <summary>Number of the line that was given last, from 1 on.</summary>
    public long Number { get; private set; }

    /// <summary>How many empty lines stand at the end of the file; known when it has been read.</summary>
    public int EmptyAtEnd { get; private set; }

    /// <summary>Gives the next line without its end; it holds until the next call.</summary>
    /// <param name="line">The line.</param>
    /// <returns>Whether there is one; empty lines at the end of the file are none.</returns>
    /// <exception cref="InputFaultException">A line is longer than 1 MiB, or an empty one stands before the last one.</exception>
    public bool Next(out ReadOnlySpan<byte> line)
    {
        var empty = 0;
        while (Take(out line))
        {
            Number++;
            if (line.IsEmpty) empty++;
            else if (empty > 0) throw Fault(Number - 1, "the line is empty, and rows follow: every row holds a sample.");
            else return true;
        }

        EmptyAtEnd = empty;
        return false;
    }

    /// <summary>The fault of a line: the file is checked against a digest, so that what is wrong in it came so from its source.</summary>
    public InputFaultException Fault(long number, string message) => new(FaultKind.Integrity, new SourcePlace(File, (int)Math.Min(number, int.MaxValue)), message);

    /// <inheritdoc />
    public void Dispose() => _source.Dispose();

    private bool Take(out ReadOnlySpan<byte> line)
    {
        var searched = 0;
        while (true)
        {
            var found = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (found >= 0 || (_hasEnded && _end > _start))
            {
                var length = found >= 0 ? searched + found : _end - _start;
                line = _buffer.AsSpan(_start, length);
                if (line is [.., (byte)'\r']) line = line[..^1];
                _start += Math.Min(length + 1, _end - _start);
                return true;
            }

            line = default;
            if (_hasEnded) return false;
            searched = _end - _start;
            if (searched > LongestLine) throw Fault(Number + 1, $"the line is longer than {LongestLine >> 20} MiB.");
            Fill();
        }
    }

    private void Fill()
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        if (_buffer.Length - _end < Chunk) Array.Resize(ref _buffer, 2 * _buffer.Length);
        var bytes = _source.Take(Chunk);
        bytes.CopyTo(_buffer.AsSpan(_end));
        _end += bytes.Length;
        _hasEnded = bytes.IsEmpty;
    }
}
