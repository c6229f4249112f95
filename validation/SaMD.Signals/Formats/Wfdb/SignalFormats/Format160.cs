using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SaMD.Signals.Formats.Wfdb.SignalFormats;

/// <summary>Format 160: a 16-bit number in offset binary, low byte first: the word less 32768.</summary>
internal sealed class Format160 : ReadOnlyFormat
{
    /// <inheritdoc />
    public override int Number => 160;

    /// <inheritdoc />
    public override int BytesPerUnit => 2;

    /// <inheritdoc />
    public override int? InvalidSample => short.MinValue;

    /// <inheritdoc />
    // Optimised at its first call: a whole database is read before tiered compilation would get to it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Decode(ReadOnlySpan<byte> units, Span<int> samples)
    {
        var words = MemoryMarshal.Cast<byte, ushort>(units);
        samples = samples[..words.Length];
        for (var i = 0; i < words.Length; i++)
            samples[i] = (BitConverter.IsLittleEndian ? words[i] : BinaryPrimitives.ReverseEndianness(words[i])) - 32768;
    }
}
