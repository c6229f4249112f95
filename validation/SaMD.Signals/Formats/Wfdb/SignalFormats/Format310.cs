using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace SaMD.Signals.Formats.Wfdb.SignalFormats;

/// <summary>
/// Format 310: three 10-bit two's complement numbers in two 16-bit words, low bytes first.
/// <code>
/// word 0   bits 1 to 10: first sample; bits 11 to 15: lower 5 bits of the third sample
/// word 1   bits 1 to 10: second sample; bits 11 to 15: upper 5 bits of the third sample
/// </code>
/// </summary>
internal sealed class Format310 : ReadOnlyFormat
{
    /// <inheritdoc />
    public override int Number => 310;

    /// <inheritdoc />
    public override int SamplesPerUnit => 3;

    /// <inheritdoc />
    public override int BytesPerUnit => 4;

    /// <inheritdoc />
    public override int? InvalidSample => -512;

    /// <inheritdoc />
    public override int BytesOfPartialUnit(int samples) => 2 * samples;

    /// <inheritdoc />
    // Optimised at its first call: a whole database is read before tiered compilation would get to it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Decode(ReadOnlySpan<byte> units, Span<int> samples)
    {
        for (; units.Length >= 4; units = units[4..], samples = samples[3..])
        {
            var bytes = BinaryPrimitives.ReadUInt32LittleEndian(units);
            samples[2] = unchecked((int)((((bytes >> 11) & 0x1f) | ((bytes >> 22) & 0x3e0)) << 22)) >> 22;
            samples[1] = unchecked((int)(bytes << 5)) >> 22;
            samples[0] = unchecked((int)(bytes << 21)) >> 22;
        }
    }
}
