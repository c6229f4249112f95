using SaMD.Signals;

namespace SaMD.Validation.Comparison.Beats;

/// <summary>A beat of one side, and how many intervals of either kind the file had begun before it.</summary>
internal readonly record struct TrackBeat(long Sample, BeatLabel Label, int FibrillationsBefore, int ShutdownsBefore);

/// <summary>An interval; both its ends belong to it. Without an end mark it lasts to <see cref="BeatTrack.Never"/>.</summary>
internal readonly record struct TrackInterval(long Start, long End);

/// <summary>The beats, ventricular fibrillation and shutdown of one side, in the order of its file.</summary>
internal sealed class BeatTrack
{
    /// <summary>Later than any sample; two such times have distance 0.</summary>
    public const long Never = 1L << 60;

    // Noise subtype bits that mark both signals unreadable (WFDB annotation guide, "Signal quality").
    private const int BothUnreadable = 0x30;

    private readonly IReadOnlyList<Annotation> _annotations;
    private readonly long _window;
    private readonly ComparisonMode _mode;
    private int _position;

    private BeatTrack(IReadOnlyList<Annotation> annotations, long window, ComparisonMode mode)
    {
        (_annotations, _window, _mode) = (annotations, window, mode);
        Beats = new List<TrackBeat>(annotations.Count);
    }

    public List<TrackBeat> Beats { get; }

    public List<TrackInterval> Fibrillations { get; } = [];

    public List<TrackInterval> Shutdowns { get; } = [];

    /// <summary>Reads one side.</summary>
    /// <param name="annotations">All its annotations.</param>
    /// <param name="window">Match window in samples: the margin of a shutdown that has no end mark of its own.</param>
    /// <param name="mode">The mode: corrected takes flutter waves for no beats, and escape beats that are not ventricular for N.</param>
    public static BeatTrack Read(IReadOnlyList<Annotation> annotations, long window, ComparisonMode mode = ComparisonMode.Wfdb)
    {
        var track = new BeatTrack(annotations, window, mode);
        while (track._position < annotations.Count) track.ReadNext();
        return track;
    }

    private void ReadNext()
    {
        var annotation = _annotations[_position++];
        if (annotation.Code == AnnotationCode.VentricularFibrillationStart) ReadFibrillation(annotation.Sample);
        else if (StartsShutdown(annotation)) ReadShutdown(annotation.Sample);
        else if (BeatLabels.IsBeat(annotation.Code, _mode))
            Beats.Add(new TrackBeat(annotation.Sample, BeatLabels.Of(annotation.Code, _mode), Fibrillations.Count, Shutdowns.Count));
    }

    // Whatever stands between the marks is left out: it is neither counted nor missed.
    private void ReadFibrillation(long start)
    {
        while (_position < _annotations.Count && _annotations[_position].Code != AnnotationCode.VentricularFibrillationEnd) _position++;
        Fibrillations.Add(new TrackInterval(start, _position < _annotations.Count ? _annotations[_position++].Sample : Never));
    }

    private void ReadShutdown(long start)
    {
        if (_position == _annotations.Count) Shutdowns.Add(new TrackInterval(start, Never));
        else if (_annotations[_position].Code == AnnotationCode.Noise && !StartsShutdown(_annotations[_position]))
            Shutdowns.Add(new TrackInterval(start, _annotations[_position++].Sample));
        else Shutdowns.Add(BetweenNeighbours(_annotations[_position].Sample));
    }

    // AHA style, a single mark: shutdown lasts from one window after the beat (or fibrillation) before it to one before what follows.
    private TrackInterval BetweenNeighbours(long following)
    {
        var preceding = Beats.Count > 0 ? Beats[^1].Sample : 0;
        if (Fibrillations.Count > 0) preceding = Math.Max(preceding, Fibrillations[^1].End);
        var end = following - _window;
        return new TrackInterval(Math.Min(preceding + _window, end), end);
    }

    private static bool StartsShutdown(Annotation annotation) =>
        annotation.Code == AnnotationCode.Noise && (annotation.Subtype & BothUnreadable) == BothUnreadable;
}
