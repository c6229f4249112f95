using System.Numerics;

namespace SaMD.Signals.Formats.Flac;

/// <summary>
/// The bits of a FLAC stream, most significant first. The bytes of the current frame are kept until its end, so that its checksums can be
/// formed over them; a frame that does not end is refused before it fills the memory.
/// </summary>
internal sealed class FlacBits(ByteSource source)
{
    // The largest frame: 65,535 samples of 8 channels of 32 bits, verbatim, and its headers.
    private const int LargestFrame = (65_536 * 8 * 5) + 1024;
    private const int Piece = 16 * 1024;

    private byte[] _bytes = new byte[4 * Piece];
    private int _frame;
    private int _next;
    private int _end;
    private ulong _word;
    private int _bits;

    /// <summary>How messages name the file.</summary>
    public string File => source.File;

    /// <summary>Byte of the file that holds the next bit.</summary>
    public long Position => source.Position - (_end - _next) - (_bits / 8);

    /// <summary>The bytes since the beginning of the frame, up to the next one; on a byte boundary.</summary>
    public ReadOnlySpan<byte> FrameBytes => _bytes.AsSpan(_frame, _next - (_bits / 8) - _frame);

    /// <summary>Whether the stream ends here; on a byte boundary.</summary>
    public bool IsAtEnd => _bits == 0 && _next == _end && !Fill();

    /// <summary>Begins a frame at the next byte.</summary>
    public void BeginFrame()
    {
        _next -= _bits / 8;
        (_word, _bits) = (0, 0);
        _frame = _next;
    }

    /// <summary>Passes over the bits to the next byte.</summary>
    /// <returns>Whether all of them are 0.</returns>
    public bool AlignToByte() => _bits % 8 is var loose && (loose == 0 || Read(loose) == 0);

    /// <summary>Reads an unsigned number of 0 to 32 bits.</summary>
    public uint Read(int count)
    {
        if (count == 0) return 0;
        if (_bits < count) Refill(count);
        _bits -= count;
        return (uint)((_word >> _bits) & ((1UL << count) - 1));
    }

    /// <summary>Reads a two's complement number of 1 to 33 bits.</summary>
    public long ReadSigned(int count)
    {
        long value = count > 32 ? ((long)Read(count - 32) << 32) | Read(32) : Read(count);
        return unchecked(value << (64 - count)) >> (64 - count);
    }

    /// <summary>Reads zeros up to a one, and the one.</summary>
    public int ReadUnary()
    {
        var zeros = 0;
        while (true)
        {
            if (_bits == 0) Refill(1);
            var window = _word << (64 - _bits);
            if (window != 0)
            {
                var leading = BitOperations.LeadingZeroCount(window);
                _bits -= leading + 1;
                return zeros + leading;
            }

            zeros += _bits;
            _bits = 0;
            if (zeros > LargestFrame) throw Damaged("a one bit that ends a unary number", $"{zeros} zero bits");
        }
    }

    /// <summary>Makes the exception for a damaged stream.</summary>
    public Files.InputFaultException Damaged(string expected, string found) => ByteFault.At(File, Position, expected, found);

    private void Refill(int count)
    {
        while (_bits <= 56 && (_next < _end || Fill()))
        {
            _word = (_word << 8) | _bytes[_next++];
            _bits += 8;
        }

        if (_bits < count) throw Damaged("the rest of a FLAC frame", "the end of the file");
    }

    private bool Fill()
    {
        if (_frame > 0)
        {
            _bytes.AsSpan(_frame, _end - _frame).CopyTo(_bytes);
            (_next, _end, _frame) = (_next - _frame, _end - _frame, 0);
        }

        if (_end > LargestFrame) throw Damaged("the end of a FLAC frame", $"more than {LargestFrame} bytes");
        if (_bytes.Length - _end < Piece) Array.Resize(ref _bytes, _bytes.Length * 2);
        var piece = source.Take(Piece);
        piece.CopyTo(_bytes.AsSpan(_end));
        _end += piece.Length;
        return piece.Length > 0;
    }
}
