using System.Runtime.CompilerServices;

namespace SaMD.Signals.Formats.Wfdb.SignalFormats;

/// <summary>Format 8: an 8-bit two's complement difference to the sample before; the first one to the value that the header states.</summary>
internal sealed class Format8 : ReadOnlyFormat
{
    /// <inheritdoc />
    public override int Number => 8;

    /// <inheritdoc />
    public override int BytesPerUnit => 1;

    /// <inheritdoc />
    public override int? InvalidSample => null;

    /// <inheritdoc />
    public override bool IsDifferences => true;

    /// <inheritdoc />
    // Optimised at its first call: a whole database is read before tiered compilation would get to it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Decode(ReadOnlySpan<byte> units, Span<int> samples)
    {
        samples = samples[..units.Length];
        for (var i = 0; i < units.Length; i++) samples[i] = unchecked((sbyte)units[i]);
    }
}
