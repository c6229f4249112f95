using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SaMD.Signals.Formats.Wfdb.SignalFormats;

/// <summary>Format 32: a 32-bit two's complement number, low byte first.</summary>
internal sealed class Format32 : ReadOnlyFormat
{
    /// <inheritdoc />
    public override int Number => 32;

    /// <inheritdoc />
    public override int BytesPerUnit => 4;

    /// <inheritdoc />
    public override int? InvalidSample => int.MinValue;

    /// <inheritdoc />
    // Optimised at its first call: a whole database is read before tiered compilation would get to it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Decode(ReadOnlySpan<byte> units, Span<int> samples)
    {
        var words = MemoryMarshal.Cast<byte, int>(units);
        samples = samples[..words.Length];
        for (var i = 0; i < words.Length; i++)
            samples[i] = BitConverter.IsLittleEndian ? words[i] : BinaryPrimitives.ReverseEndianness(words[i]);
    }
}
