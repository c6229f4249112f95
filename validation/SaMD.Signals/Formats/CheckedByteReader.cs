using System.Buffers.Binary;
using SaMD.Files;

namespace SaMD.Signals.Formats;

/// <summary>
/// Reads the bytes of one file front to back; a read beyond the end is a fault that names file, byte, expected and found.
/// </summary>
/// <param name="bytes">The file's bytes.</param>
/// <param name="file">How messages name the file.</param>
internal ref struct CheckedByteReader(ReadOnlySpan<byte> bytes, string file)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>Byte that is read next, counted from 0.</summary>
    public int Position { get; private set; }

    /// <summary>The bytes that were not read yet.</summary>
    public readonly ReadOnlySpan<byte> Rest => _bytes[Position..];

    /// <summary>Reads a 16-bit word, low byte first.</summary>
    /// <param name="expected">What stands there, for the message.</param>
    public uint ReadWord(string expected)
    {
        if (_bytes.Length - Position < 2) throw Short(2, expected);
        var word = BinaryPrimitives.ReadUInt16LittleEndian(_bytes[Position..]);
        Position += 2;
        return word;
    }

    /// <summary>Reads a number of bytes.</summary>
    /// <param name="count">How many.</param>
    /// <param name="expected">What stands there, for the message.</param>
    public ReadOnlySpan<byte> ReadBytes(int count, string expected)
    {
        if (_bytes.Length - Position < count) throw Short(count, expected);
        var read = _bytes.Slice(Position, count);
        Position += count;
        return read;
    }

    private readonly InputFaultException Short(int count, string expected) =>
        ByteFault.At(file, Position, $"{expected} ({count} bytes)", $"the end of the file after {_bytes.Length - Position} bytes");
}
