namespace SaMD.Signals.Formats.Wfdb.SignalFormats;

/// <summary>A format that is read and not written.</summary>
internal abstract class ReadOnlyFormat : ISignalFormat
{
    /// <inheritdoc />
    public abstract int Number { get; }

    /// <inheritdoc />
    public virtual int SamplesPerUnit => 1;

    /// <inheritdoc />
    public abstract int BytesPerUnit { get; }

    /// <inheritdoc />
    public abstract int? InvalidSample { get; }

    /// <inheritdoc />
    public virtual bool IsDifferences => false;

    /// <inheritdoc />
    public virtual int BytesOfPartialUnit(int samples) => 0;

    /// <inheritdoc />
    public abstract void Decode(ReadOnlySpan<byte> units, Span<int> samples);

    /// <inheritdoc />
    public void Encode(ReadOnlySpan<int> samples, Span<byte> units) =>
        throw new NotSupportedException($"Signal format {Number} is read and not written; write 16 or 212.");
}
