using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace SaMD.Signals.Formats.Wfdb.SignalFormats;

/// <summary>Format 311: three 10-bit two's complement numbers in the lower 30 bits of a 32-bit word, low byte first, the first in the lowest.</summary>
internal sealed class Format311 : ReadOnlyFormat
{
    /// <inheritdoc />
    public override int Number => 311;

    /// <inheritdoc />
    public override int SamplesPerUnit => 3;

    /// <inheritdoc />
    public override int BytesPerUnit => 4;

    /// <inheritdoc />
    public override int? InvalidSample => -512;

    /// <inheritdoc />
    public override int BytesOfPartialUnit(int samples) => samples + 1;

    /// <inheritdoc />
    // Optimised at its first call: a whole database is read before tiered compilation would get to it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Decode(ReadOnlySpan<byte> units, Span<int> samples)
    {
        for (; units.Length >= 4; units = units[4..], samples = samples[3..])
        {
            var bytes = BinaryPrimitives.ReadUInt32LittleEndian(units);
            samples[2] = unchecked((int)(bytes << 2)) >> 22;
            samples[1] = unchecked((int)(bytes << 12)) >> 22;
            samples[0] = unchecked((int)(bytes << 22)) >> 22;
        }
    }
}
