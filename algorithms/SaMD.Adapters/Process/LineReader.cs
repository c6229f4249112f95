using System.Buffers;
using SaMD.Adapters.Sessions;

namespace SaMD.Adapters.Process;

/// <summary>Cuts a program's answer into lines, of bounded length and size.</summary>
internal sealed class LineReader(ChildProgram program)
{
    private readonly ArrayBufferWriter<byte> _line = new();
    private ReadOnlyMemory<byte> _chunk;
    private long _count;

    /// <summary>The next line without its end; <see langword="null"/> where the output has ended.</summary>
    /// <exception cref="AlgorithmFailureException">The output ended within a line, or is larger than it may be.</exception>
    public ReadOnlyMemory<byte>? Next()
    {
        _line.ResetWrittenCount();
        while (Fill())
        {
            var end = _chunk.Span.IndexOf((byte)'\n');
            Keep(end < 0 ? _chunk : _chunk[..end]);
            _chunk = end < 0 ? default : _chunk[(end + 1)..];
            if (end >= 0) return _line.WrittenMemory;
        }
        return _line.WrittenCount == 0 ? null : throw program.Failed("ended within a line of its answer", ended: true);
    }

    private bool Fill()
    {
        if (!_chunk.IsEmpty) return true;
        if (program.Receive() is not { } chunk) return false;
        _count += chunk.Length;
        if (_count > ProgramLimits.LargestOutputBytes) throw program.Failed($"answered with more than {ProgramLimits.LargestOutputBytes >> 20} MiB", ended: false);
        _chunk = chunk;
        return true;
    }

    private void Keep(ReadOnlyMemory<byte> part)
    {
        if (_line.WrittenCount + part.Length > ProgramLimits.LongestLineBytes)
            throw program.Failed($"answered with a line of more than {ProgramLimits.LongestLineBytes >> 10} KiB", ended: false);
        _line.Write(part.Span);
    }
}
