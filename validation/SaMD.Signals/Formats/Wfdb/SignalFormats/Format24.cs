using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace SaMD.Signals.Formats.Wfdb.SignalFormats;

/// <summary>Format 24: a 24-bit two's complement number, low byte first.</summary>
internal sealed class Format24 : ReadOnlyFormat
{
    /// <inheritdoc />
    public override int Number => 24;

    /// <inheritdoc />
    public override int BytesPerUnit => 3;

    /// <inheritdoc />
    public override int? InvalidSample => -0x800000;

    /// <inheritdoc />
    // Optimised at its first call: a whole database is read before tiered compilation would get to it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Decode(ReadOnlySpan<byte> units, Span<int> samples)
    {
        var count = units.Length / 3;
        samples = samples[..count];
        var i = 0;
        for (; i < count - 1; i++)
            samples[i] = unchecked((int)(BinaryPrimitives.ReadUInt32LittleEndian(units[(3 * i)..]) << 8)) >> 8;
        if (i < count) samples[i] = unchecked((int)(((uint)units[3 * i] << 8) | ((uint)units[(3 * i) + 1] << 16) | ((uint)units[(3 * i) + 2] << 24))) >> 8;
    }
}
