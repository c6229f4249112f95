using SaMD.Signals.Formats.Wfdb.SignalFormats;

namespace SaMD.Signals.Formats.Wfdb;

/// <summary>The signals of one signal file, decoded chunk by chunk and summed up for the checksums.</summary>
internal sealed partial class SignalGroup : IDisposable
{
    // The decoded chunk stays in the first-level cache of a processor core.
    private const int ChunkSamples = 4096;

    private readonly ISignalFormat _format;
    private readonly ByteSource _source;
    private readonly string _headerFile;
    private readonly int _chunkFrames;
    private readonly int[] _chunk;
    private readonly uint[] _sums;
    private int _start;
    private int _end;
    private long _decoded;
    private long? _total;
    private bool _complete;

    /// <summary>Begins to read a signal file.</summary>
    /// <param name="stream">The file from its start; disposed with this.</param>
    /// <param name="file">How messages name it.</param>
    /// <param name="headerFile">How messages name the header.</param>
    /// <param name="signals">Its signals, in the order of the frame, with their places in the header.</param>
    /// <param name="format">Their format.</param>
    /// <param name="frames">Number of frames that the header states; <see langword="null"/> where it states none.</param>
    public SignalGroup(
        Stream stream,
        string file,
        string headerFile,
        IReadOnlyList<(int Index, WfdbSignal Signal)> signals,
        ISignalFormat format,
        long? frames)
    {
        (_format, _headerFile, Signals) = (format, headerFile, signals);
        // Whole units in every chunk but the last: where a chunk begins, a unit begins.
        _chunkFrames = Math.Max(1, ChunkSamples / signals.Count / format.SamplesPerUnit) * format.SamplesPerUnit;
        _source = new ByteSource(stream, file, ChunkBytes);
        _chunk = new int[(_chunkFrames * signals.Count) + format.SamplesPerUnit];
        _sums = new uint[signals.Count];
        _total = frames;
        SkipToSamples();
    }

    /// <summary>Its signals, in the order of the frame, with their places in the header.</summary>
    public IReadOnlyList<(int Index, WfdbSignal Signal)> Signals { get; }

    /// <summary>Number of frames; <see langword="null"/> as long as neither the header nor the size of the file tells.</summary>
    public long? FrameCount => _total;

    /// <summary>How messages name the signal file.</summary>
    public string File => _source.File;

    /// <summary>The value that says that there is no sample.</summary>
    public int InvalidSample => _format.InvalidSample;

    /// <summary>Whether the latest frames may hold invalid samples.</summary>
    public bool MayHoldInvalid { get; private set; }

    /// <summary>What a report must say about the samples.</summary>
    public List<RecordingNotice> Notices { get; } = [];

    private long Offset => Signals[0].Signal.ByteOffset ?? 0;

    private int ChunkBytes => checked(_chunkFrames * Signals.Count / _format.SamplesPerUnit * _format.BytesPerUnit);

    /// <summary>The next frames, the samples of each one after the other; they hold until the next call.</summary>
    /// <param name="frames">Most frames, at least 1.</param>
    /// <returns>At least one frame; none at the end.</returns>
    public ReadOnlySpan<int> Next(int frames)
    {
        if (_start == _end) DecodeChunk();
        var start = _start;
        _start = Math.Min(_end, start + (int)Math.Min((long)frames * Signals.Count, _end - start));
        return _chunk.AsSpan(start, _start - start);
    }

    /// <inheritdoc />
    public void Dispose() => _source.Dispose();

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
        if (Offset + _format.BytesOf((Int128)_total.Value * Signals.Count) > length)
            throw ByteFault.At(File, length, StatedFrames, "the end of the file");
    }

    private void DecodeChunk()
    {
        var frames = (int)Math.Min(_chunkFrames, _total - _decoded ?? _chunkFrames);
        var needed = (int)_format.BytesOf(frames * Signals.Count);
        var bytes = _source.Take(needed);
        if (bytes.Length < needed) frames = FramesOfLastChunk();
        DecodeSamples(bytes, frames * Signals.Count);
        if (_decoded == 0 && frames > 0) CompareInitialValues();
        _decoded += frames;
        if (_decoded == _total && !_complete) Complete();
    }

    private int FramesOfLastChunk()
    {
        if (_total is not null) throw Short(StatedFrames);
        _total = FramesIn(_source.Position - Offset);
        return (int)(_total.Value - _decoded);
    }

    private void DecodeSamples(ReadOnlySpan<byte> bytes, int samples)
    {
        var units = samples / _format.SamplesPerUnit;
        var whole = bytes[..(units * _format.BytesPerUnit)];
        _format.Decode(whole, _chunk);
        if (samples % _format.SamplesPerUnit > 0)
        {
            Span<byte> padded = stackalloc byte[_format.BytesPerUnit];
            bytes[whole.Length..].CopyTo(padded);
            _format.Decode(padded, _chunk.AsSpan(units * _format.SamplesPerUnit));
        }

        (_start, _end) = (0, samples);
        Checksum.Add(_chunk.AsSpan(0, samples), _sums);
        MayHoldInvalid = _chunk.AsSpan(0, samples).Contains(_format.InvalidSample);
    }

    // Whole frames, and behind them no more than what fills the last unit up.
    private long FramesIn(long bytes)
    {
        var (units, rest) = Math.DivRem(bytes, _format.BytesPerUnit);
        var more = _format.SamplesPerUnit - 1;
        while (more > 0 && _format.BytesOfPartialUnit(more) > rest) more--;
        var (frames, loose) = Math.DivRem((units * _format.SamplesPerUnit) + more, Signals.Count);
        var filling = rest == 0 ? _format.SamplesPerUnit - 1 : 0;
        if (loose > filling || (more == 0 ? rest > 0 : _format.BytesOfPartialUnit(more) < rest))
            throw ByteFault.At(
                File,
                Offset + bytes,
                $"whole frames of {Signals.Count} samples in format {_format.Number}",
                "the end of the file within one");
        return frames;
    }

    private Files.InputFaultException Short(string expected) => ByteFault.At(File, _source.Position, expected, "the end of the file");

    private string StatedFrames =>
        $"{_total} frames of {Signals.Count} samples in format {_format.Number} from byte {Offset} on, as {_headerFile} states";
}
