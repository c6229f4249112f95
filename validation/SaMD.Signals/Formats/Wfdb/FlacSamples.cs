using SaMD.Signals.Formats.Flac;

namespace SaMD.Signals.Formats.Wfdb;

/// <summary>
/// Samples of the formats 508, 516 and 524: a FLAC stream with a channel for each signal (signal(5)). Signals of one file have the same number
/// of samples in a frame.
/// </summary>
internal sealed class FlacSamples : SampleStream
{
    private const int First = 500;
    private const int MostChunkSamples = 1 << 16;

    private readonly FlacDecoder _decoder;
    private readonly FrameLayout _layout;
    private readonly string _stated;
    private int _inFrame;
    private int _frameSamples;
    private long _decoded;
    private long? _total;

    /// <summary>Begins to read a signal file.</summary>
    /// <param name="stream">The file from its start; disposed with this.</param>
    /// <param name="file">How messages name it.</param>
    /// <param name="headerFile">How messages name the header.</param>
    /// <param name="signals">Its signals, in the order of the frame.</param>
    /// <param name="layout">The layout of a frame.</param>
    /// <param name="format">Number of their format.</param>
    /// <param name="frames">Number of frames that the header states; <see langword="null"/> where it states none.</param>
    public FlacSamples(
        Stream stream, string file, string headerFile, IReadOnlyList<(int Index, WfdbSignal Signal)> signals, FrameLayout layout, int format, long? frames)
    {
        (File, _layout, _total, Offset) = (file, layout, frames, signals[0].Signal.ByteOffset ?? 0);
        var source = new ByteSource(stream, file, 0);
        if (source.Skip(Offset) < Offset) throw ByteFault.At(file, source.Position, $"the first sample at byte {Offset}", "the end of the file");
        _decoder = new FlacDecoder(source);
        var (info, width) = (_decoder.Info, format - First);
        _stated = $"{layout.Counts.Length} channels of {width} bits with {frames} frames, as {headerFile} states";
        if (info.Channels != layout.Counts.Length || info.BitsPerSample != width || layout.Counts.Any(count => count != layout.Counts[0]))
            throw ByteFault.At(file, Offset, _stated + ", and as many samples of each in a frame", $"{info.Channels} channels of {info.BitsPerSample} bits");
        if (info.Samples is { } samples) _total ??= samples / layout.Counts[0];
        if (info.Samples < _total * layout.Counts[0]) throw ByteFault.At(file, Offset, _stated, $"{info.Samples} samples of each");
        InvalidSample = -(1 << (width - 1));
        ChunkFrames = Math.Max(1, Math.Min(MostChunkSamples / layout.Samples, info.LargestBlock / layout.Counts[0]));
    }

    /// <summary>Numbers of these formats, for messages.</summary>
    public static string Numbers => "508, 516, 524";

    /// <summary>Whether a format is one of these.</summary>
    public static bool Supports(int format) => format is 508 or 516 or 524;

    /// <inheritdoc />
    public override string File { get; }

    /// <inheritdoc />
    public override int? InvalidSample { get; }

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
        var wanted = frames * _layout.Counts[0];
        var done = 0;
        while (done < wanted && (_inFrame < _frameSamples || NextFrame()))
        {
            var count = Math.Min(wanted - done, _frameSamples - _inFrame);
            for (var channel = 0; channel < _layout.Counts.Length; channel++) Interleave(_decoder.Channel(channel).Slice(_inFrame, count), chunk, channel, done);
            (done, _inFrame) = (done + count, _inFrame + count);
        }

        if (done < wanted) frames = FramesOfLastChunk(done);
        _decoded += frames;
        return frames;
    }

    /// <inheritdoc />
    public override (long End, long Behind) PassRest()
    {
        // Samples behind the last frame are a fault of the header: a stream knows its end.
        if (_inFrame < _frameSamples || NextFrame()) throw ByteFault.At(File, _decoder.Position, _stated, "more samples");
        return (_decoder.Position, _decoder.PassRest());
    }

    /// <inheritdoc />
    public override void Dispose() => _decoder.Dispose();

    private bool NextFrame()
    {
        (_inFrame, _frameSamples) = (0, _decoder.Next());
        return _frameSamples > 0;
    }

    private void Interleave(ReadOnlySpan<long> samples, int[] chunk, int channel, int done)
    {
        var perFrame = _layout.Counts[0];
        for (var i = 0; i < samples.Length; i++)
        {
            var (frame, sample) = Math.DivRem(done + i, perFrame);
            chunk[(frame * _layout.Samples) + _layout.Positions[channel] + sample] = (int)samples[i];
        }
    }

    private int FramesOfLastChunk(int done)
    {
        if (_total is not null) throw ByteFault.At(File, _decoder.Position, _stated, "the end of the stream");
        var (frames, loose) = Math.DivRem(done, _layout.Counts[0]);
        if (loose > 0) throw ByteFault.At(File, _decoder.Position, $"whole frames of {_layout.Counts[0]} samples", "the end of the stream within one");
        _total = _decoded + frames;
        return frames;
    }
}
