using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SaMD.Signals.Formats.Wfdb.SignalFormats;

/// <summary>Format 16: a 16-bit two's complement number per sample, low byte first.</summary>
internal sealed class Format16 : ISignalFormat
{
    /// <inheritdoc />
    public int Number => 16;

    /// <inheritdoc />
    public int SamplesPerUnit => 1;

    /// <inheritdoc />
    public int BytesPerUnit => 2;

    /// <inheritdoc />
    public int? InvalidSample => short.MinValue;

    /// <inheritdoc />
    public bool CanBeWritten => true;

    /// <inheritdoc />
    public int BytesOfPartialUnit(int samples) => 0;

    /// <inheritdoc />
    // Optimised at its first call: a whole database is read before tiered compilation would get to it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Decode(ReadOnlySpan<byte> units, Span<int> samples)
    {
        var words = MemoryMarshal.Cast<byte, short>(units);
        samples = samples[..words.Length];
        for (var i = 0; i < words.Length; i++)
            samples[i] = BitConverter.IsLittleEndian ? words[i] : BinaryPrimitives.ReverseEndianness(words[i]);
    }

    /// <inheritdoc />
    public void Encode(ReadOnlySpan<int> samples, Span<byte> units)
    {
        for (var i = 0; i < samples.Length; i++)
            BinaryPrimitives.WriteInt16LittleEndian(units[(2 * i)..], (short)samples[i]);
    }
}
