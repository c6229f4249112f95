using System.Runtime.CompilerServices;

namespace SaMD.Signals.Formats.Wfdb.SignalFormats;

/// <summary>Format 80: an 8-bit number in offset binary: the byte less 128.</summary>
internal sealed class Format80 : ReadOnlyFormat
{
    /// <inheritdoc />
    public override int Number => 80;

    /// <inheritdoc />
    public override int BytesPerUnit => 1;

    /// <inheritdoc />
    public override int? InvalidSample => -128;

    /// <inheritdoc />
    // Optimised at its first call: a whole database is read before tiered compilation would get to it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Decode(ReadOnlySpan<byte> units, Span<int> samples)
    {
        samples = samples[..units.Length];
        for (var i = 0; i < units.Length; i++) samples[i] = units[i] - 128;
    }
}
