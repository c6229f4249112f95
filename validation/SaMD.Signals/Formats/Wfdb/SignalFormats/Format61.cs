using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SaMD.Signals.Formats.Wfdb.SignalFormats;

/// <summary>Format 61: a 16-bit two's complement number, high byte first.</summary>
internal sealed class Format61 : ReadOnlyFormat
{
    /// <inheritdoc />
    public override int Number => 61;

    /// <inheritdoc />
    public override int BytesPerUnit => 2;

    /// <inheritdoc />
    public override int? InvalidSample => short.MinValue;

    /// <inheritdoc />
    // Optimised at its first call: a whole database is read before tiered compilation would get to it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Decode(ReadOnlySpan<byte> units, Span<int> samples)
    {
        var words = MemoryMarshal.Cast<byte, short>(units);
        samples = samples[..words.Length];
        for (var i = 0; i < words.Length; i++)
            samples[i] = BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness(words[i]) : words[i];
    }
}
