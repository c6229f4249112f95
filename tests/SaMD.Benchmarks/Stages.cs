using SaMD.Adapters.Sessions;
using SaMD.Contracts;
using SaMD.Signals;
using SaMD.Validation.Comparison.Beats;

namespace SaMD.Benchmarks;

/// <summary>The stages of one recording's way, each by itself.</summary>
internal sealed class Stages
{
    private readonly Mitdb _mitdb;
    private readonly string _record;
    private readonly MemoryReader _decoded;
    private readonly IReadOnlyList<Annotation> _reference;
    private readonly IReadOnlyList<Annotation> _test;

    public Stages(Mitdb mitdb, string record)
    {
        (_mitdb, _record) = (mitdb, record);
        using var reader = mitdb.Open(record, 0);
        _decoded = MemoryReader.Load(reader, 1);
        _reference = mitdb.Reference(record);
        _test = Beats(Detect());
    }

    /// <summary>Reads, decodes and checks both leads.</summary>
    public long Decode()
    {
        using var reader = _mitdb.Open(_record, 0, 1);
        SampleBuffer[] buffers = [new(SessionDriver.FramesPerBlock), new(SessionDriver.FramesPerBlock)];
        long frames = 0;
        for (int read; (read = reader.Read(SessionDriver.FramesPerBlock, buffers)) > 0;) frames += read;
        return frames;
    }

    /// <summary>Finds the beats of the first lead, which was decoded before.</summary>
    public SessionOutput Detect()
    {
        _decoded.Rewind();
        return Detect(_decoded);
    }

    /// <summary>Compares beats with the reference, both in memory.</summary>
    public BeatComparison Compare() => Compare(_reference, _test);

    /// <summary>Everything from the recording's files to the comparison, on the first lead.</summary>
    public BeatComparison All()
    {
        using var reader = _mitdb.Open(_record, 0);
        return Compare(_mitdb.Reference(_record), Beats(Detect(reader)));
    }

    private BeatComparison Compare(IReadOnlyList<Annotation> reference, IReadOnlyList<Annotation> test) =>
        BeatComparer.Compare(reference, test, _decoded.Description.FrameFrequencyHz, _decoded.Description.FrameCount, new BeatComparisonSettings());

    private SessionOutput Detect(IRecordingReader reader)
    {
        var channel = reader.Description.Channels[0];
        var input = new InputDescription(InputKinds.Ecg, null, channel.Unit, channel.SamplingFrequencyHz);
        return SessionDriver.Run(_mitdb.Algorithm.Algorithm!, new SessionDescription([input], _mitdb.Algorithm.Manifest.Parameters), reader, [channel]);
    }

    private List<Annotation> Beats(SessionOutput output) =>
    [
        .. output.Items.OfType<BeatOutput>()
            .Select(beat => new Annotation((long)Math.Round(beat.AtSeconds * _decoded.Description.FrameFrequencyHz), AnnotationCode.Normal))
            .OrderBy(annotation => annotation.Sample),
    ];
}
