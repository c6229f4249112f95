using SaMD.Signals.Formats.Wfdb.SignalFormats;

namespace SaMD.Signals.Formats.Wfdb;

/// <summary>Samples that lie packed in units of whole bytes.</summary>
internal sealed class PackedSamples : SampleStream
{
    // The decoded chunk stays in the first-level cache of a processor core.
    private const int ChunkSamples = 4096;

    private readonly ISignalFormat _format;
    private readonly ByteSource _source;
    private readonly string _headerFile;
    private readonly FrameLayout _layout;
    private readonly int[]? _running;
    private long _decoded;
    private long? _total;

    /// <summary>Begins to read a signal file.</summary>
    /// <param name="stream">The file from its start; disposed with this.</param>
    /// <param name="file">How messages name it.</param>
    /// <param name="headerFile">How messages name the header.</param>
    /// <param name="signals">Its signals, in the order of the frame.</param>
    /// <param name="layout">The layout of a frame.</param>
    /// <param name="format">Their format.</param>
    /// <param name="frames">Number of frames that the header states; <see langword="null"/> where it states none.</param>
    public PackedSamples(
        Stream stream, string file, string headerFile, IReadOnlyList<(int Index, WfdbSignal Signal)> signals, FrameLayout layout, ISignalFormat format, long? frames)
    {
        (_format, _headerFile, _layout, _total, Offset) = (format, headerFile, layout, frames, signals[0].Signal.ByteOffset ?? 0);
        // Whole units in every chunk but the last: where a chunk begins, a unit begins.
        ChunkFrames = Math.Max(1, ChunkSamples / layout.Samples / format.SamplesPerUnit) * format.SamplesPerUnit;
        _source = new ByteSource(stream, file, checked(ChunkFrames * layout.Samples / format.SamplesPerUnit * format.BytesPerUnit));
        // Differences begin at the value that the header states.
        if (format.IsDifferences) _running = [.. signals.Select(each => each.Signal.InitialValue ?? 0)];
        SkipToSamples();
    }

    /// <inheritdoc />
    public override string File => _source.File;

    /// <inheritdoc />
    public override int? InvalidSample => _format.InvalidSample;

    /// <inheritdoc />
    public override long? FrameCount => _total;

    /// <inheritdoc />
    public override int ChunkFrames { get; }

    /// <inheritdoc />
    public override long Offset { get; }

    /// <inheritdoc />
    public override int Next(int[] chunk)
    {
        var frames = (int)Math.Min(ChunkFrames, _total - _decoded ?? ChunkFrames);
        var needed = (int)_format.BytesOf(frames * _layout.Samples);
        var bytes = _source.Take(needed);
        if (bytes.Length < needed) frames = FramesOfLastChunk();
        Decode(bytes, chunk, frames * _layout.Samples);
        if (_running is not null) Integrate(chunk, frames, _running);
        _decoded += frames;
        return frames;
    }

    /// <inheritdoc />
    public override (long End, long Behind) PassRest()
    {
        var end = _source.Position;
        return (end, _source.Skip(long.MaxValue));
    }

    /// <inheritdoc />
    public override void Dispose() => _source.Dispose();

    private void SkipToSamples()
    {
        if (_source.Length is { } length) CheckLength(length);
        if (_source.Skip(Offset) < Offset) throw Short($"the first sample at byte {Offset}");
    }

    // A file that is too short is refused before the first sample is given away, wherever its size can be known.
    private void CheckLength(long length)
    {
        if (length < Offset)
            throw ByteFault.At(File, length, $"the first sample at byte {Offset}, as {_headerFile} states", "the end of the file");
        _total ??= FramesIn(length - Offset);
        if (Offset + _format.BytesOf((Int128)_total.Value * _layout.Samples) > length)
            throw ByteFault.At(File, length, StatedFrames, "the end of the file");
    }

    private int FramesOfLastChunk()
    {
        if (_total is not null) throw Short(StatedFrames);
        _total = FramesIn(_source.Position - Offset);
        return (int)(_total.Value - _decoded);
    }

    private void Decode(ReadOnlySpan<byte> bytes, int[] chunk, int samples)
    {
        var units = samples / _format.SamplesPerUnit;
        var whole = bytes[..(units * _format.BytesPerUnit)];
        _format.Decode(whole, chunk);
        if (samples % _format.SamplesPerUnit == 0) return;
        Span<byte> padded = stackalloc byte[_format.BytesPerUnit];
        bytes[whole.Length..Math.Min(bytes.Length, whole.Length + padded.Length)].CopyTo(padded);
        _format.Decode(padded, chunk.AsSpan(units * _format.SamplesPerUnit));
    }

    private void Integrate(int[] chunk, int frames, int[] running)
    {
        var at = 0;
        for (var frame = 0; frame < frames; frame++)
            for (var signal = 0; signal < running.Length; signal++)
                for (var sample = 0; sample < _layout.Counts[signal]; sample++, at++)
                    chunk[at] = running[signal] = unchecked(running[signal] + chunk[at]);
    }

    // Whole frames, and behind them no more than what fills the last unit up.
    private long FramesIn(long bytes)
    {
        var (units, rest) = Math.DivRem(bytes, _format.BytesPerUnit);
        var more = _format.SamplesPerUnit - 1;
        while (more > 0 && _format.BytesOfPartialUnit(more) > rest) more--;
        var (frames, loose) = Math.DivRem((units * _format.SamplesPerUnit) + more, _layout.Samples);
        var filling = rest == 0 ? _format.SamplesPerUnit - 1 : 0;
        if (loose > filling || (more == 0 ? rest > 0 : _format.BytesOfPartialUnit(more) < rest))
            throw ByteFault.At(
                File, Offset + bytes, $"whole frames of {_layout.Samples} samples in format {_format.Number}", "the end of the file within one");
        return frames;
    }

    private Files.InputFaultException Short(string expected) => ByteFault.At(File, _source.Position, expected, "the end of the file");

    private string StatedFrames =>
        $"{_total} frames of {_layout.Samples} samples in format {_format.Number} from byte {Offset} on, as {_headerFile} states";
}
