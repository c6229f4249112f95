namespace SaMD.Signals.Formats.Wfdb;

/// <summary>The signals of one signal file, decoded chunk by chunk and summed up for the checksums.</summary>
internal sealed partial class SignalGroup : IDisposable
{
    // More than any format's unit holds: room for the rest of a last unit.
    private const int LargestUnit = 4;

    private readonly SampleStream _samples;
    private readonly string _headerFile;
    private readonly int[] _chunk;
    private readonly uint[] _sums;
    private int _start;
    private int _end;
    private long _decoded;
    private bool _complete;

    /// <summary>Begins to read a signal file.</summary>
    /// <param name="samples">Its samples; disposed with this.</param>
    /// <param name="headerFile">How messages name the header.</param>
    /// <param name="signals">Its signals, in the order of the frame, with their places in the header.</param>
    /// <param name="layout">The layout of a frame.</param>
    /// <param name="startsAtDifference">Whether the first sample differs from the stated initial value by nature of the format.</param>
    public SignalGroup(
        SampleStream samples, string headerFile, IReadOnlyList<(int Index, WfdbSignal Signal)> signals, FrameLayout layout, bool startsAtDifference)
    {
        (_samples, _headerFile, Signals, Layout, _startsAtDifference) = (samples, headerFile, signals, layout, startsAtDifference);
        _chunk = new int[checked((samples.ChunkFrames * layout.Samples) + LargestUnit)];
        _sums = new uint[layout.Samples];
    }

    /// <summary>Its signals, in the order of the frame, with their places in the header.</summary>
    public IReadOnlyList<(int Index, WfdbSignal Signal)> Signals { get; }

    /// <summary>The layout of a frame.</summary>
    public FrameLayout Layout { get; }

    /// <summary>Number of frames; <see langword="null"/> as long as neither the header nor the size of the file tells.</summary>
    public long? FrameCount => _samples.FrameCount;

    /// <summary>How messages name the signal file.</summary>
    public string File => _samples.File;

    /// <summary>The value that says that there is no sample; <see langword="null"/> where the format has none.</summary>
    public int? InvalidSample => _samples.InvalidSample;

    /// <summary>Whether the latest frames may hold invalid samples.</summary>
    public bool MayHoldInvalid { get; private set; }

    /// <summary>What a report must say about the samples.</summary>
    public List<RecordingNotice> Notices { get; } = [];

    /// <summary>The next frames, the samples of each one after the other; they hold until the next call.</summary>
    /// <param name="frames">Most frames, at least 1.</param>
    /// <returns>At least one frame; none at the end.</returns>
    public ReadOnlySpan<int> Next(int frames)
    {
        if (_start == _end) DecodeChunk();
        var start = _start;
        _start = Math.Min(_end, start + (int)Math.Min((long)frames * Layout.Samples, _end - start));
        return _chunk.AsSpan(start, _start - start);
    }

    /// <inheritdoc />
    public void Dispose() => _samples.Dispose();

    private void DecodeChunk()
    {
        var frames = _samples.Next(_chunk);
        (_start, _end) = (0, frames * Layout.Samples);
        var decoded = _chunk.AsSpan(0, _end);
        Checksum.Add(decoded, _sums);
        MayHoldInvalid = InvalidSample is { } invalid && decoded.Contains(invalid);
        if (_decoded == 0 && frames > 0) CompareInitialValues();
        _decoded += frames;
        if (_decoded == FrameCount && !_complete) Complete();
    }
}
