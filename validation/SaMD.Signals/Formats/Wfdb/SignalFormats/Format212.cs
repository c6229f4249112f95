using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace SaMD.Signals.Formats.Wfdb.SignalFormats;

/// <summary>
/// Format 212: two 12-bit two's complement numbers in three bytes.
/// <code>
/// byte 0   first sample, lower 8 bits
/// byte 1   first sample, upper 4 bits (in the lower half); second sample, upper 4 bits (in the upper half)
/// byte 2   second sample, lower 8 bits
/// </code>
/// </summary>
internal sealed class Format212 : ISignalFormat
{
    /// <inheritdoc />
    public int Number => 212;

    /// <inheritdoc />
    public int SamplesPerUnit => 2;

    /// <inheritdoc />
    public int BytesPerUnit => 3;

    /// <inheritdoc />
    public int? InvalidSample => -2048;

    /// <inheritdoc />
    public bool CanBeWritten => true;

    /// <inheritdoc />
    public int BytesOfPartialUnit(int samples) => 2;

    /// <inheritdoc />
    // Optimised at its first call: a whole database is read before tiered compilation would get to it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Decode(ReadOnlySpan<byte> units, Span<int> samples)
    {
        while (units.Length >= 4)
        {
            DecodeUnit(BinaryPrimitives.ReadUInt32LittleEndian(units), samples);
            units = units[3..];
            samples = samples[2..];
        }

        if (units.Length == 3) DecodeUnit(units[0] | ((uint)units[1] << 8) | ((uint)units[2] << 16), samples);
    }

    /// <inheritdoc />
    public void Encode(ReadOnlySpan<int> samples, Span<byte> units)
    {
        for (; samples.Length >= 2; samples = samples[2..], units = units[3..])
        {
            units[0] = unchecked((byte)samples[0]);
            units[1] = unchecked((byte)(((samples[0] >> 8) & 0x0f) | ((samples[1] >> 4) & 0xf0)));
            units[2] = unchecked((byte)samples[1]);
        }
    }

    // The three bytes stand in the lower 24 bits; shifts to the left and back again carry the sign.
    private static void DecodeUnit(uint bytes, Span<int> samples)
    {
        samples[1] = unchecked((int)(((bytes & 0xf000) << 16) | ((bytes & 0xff0000) << 4))) >> 20;
        samples[0] = unchecked((int)(bytes << 20)) >> 20;
    }
}
