using SaMD.Contracts;
using SaMD.Signals;

namespace SaMD.Validation.Comparison.Beats;

/// <summary>The rhythm that the reference gives at any time, from its rhythm annotations.</summary>
public sealed class RhythmTimeline
{
    /// <summary>Name of the rhythm before the first rhythm annotation, and where there is none at all.</summary>
    public const string Unknown = "unknown";

    // Rhythm codes of the MIT-BIH databases (MIT-BIH Arrhythmia Database Directory, "Rhythm annotations").
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["(AB"] = "atrial-bigeminy",
        ["(AFIB"] = EpisodeLabels.AtrialFibrillation,
        ["(AFL"] = EpisodeLabels.AtrialFlutter,
        ["(B"] = "ventricular-bigeminy",
        ["(BII"] = "second-degree-heart-block",
        ["(IVR"] = "idioventricular-rhythm",
        ["(J"] = "junctional-rhythm",
        ["(N"] = "sinus-rhythm",
        ["(NOD"] = "junctional-rhythm",
        ["(P"] = "paced-rhythm",
        ["(PREX"] = "pre-excitation",
        ["(SBR"] = "sinus-bradycardia",
        ["(SVTA"] = "supraventricular-tachyarrhythmia",
        ["(T"] = "ventricular-trigeminy",
        ["(VF"] = EpisodeLabels.VentricularFibrillation,
        ["(VFIB"] = EpisodeLabels.VentricularFibrillation,
        ["(VFL"] = EpisodeLabels.VentricularFibrillation,
        ["(VT"] = "ventricular-tachycardia",
    };

    private readonly List<long> _starts = [];
    private readonly List<string> _names = [];

    private RhythmTimeline()
    {
    }

    /// <summary>Reads the rhythm annotations of a recording.</summary>
    /// <param name="reference">All reference annotations; a rhythm annotation without text is passed over.</param>
    public static RhythmTimeline Of(IReadOnlyList<Annotation> reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        var timeline = new RhythmTimeline();
        for (var i = 0; i < reference.Count; i++)
            if (reference[i] is { Code: AnnotationCode.Rhythm, Auxiliary: { } text } annotation) timeline.Begin(annotation.Sample, text);
        return timeline;
    }

    /// <summary>Name of the rhythm at a time; a code that has no name here is its own name.</summary>
    /// <param name="sample">The time in samples.</param>
    public string At(long sample)
    {
        var index = _starts.BinarySearch(sample);
        if (index < 0) index = ~index - 1;
        return index < 0 ? Unknown : _names[index];
    }

    // Of several at one time the last one holds; one that steps back in time holds from where the file has come to.
    private void Begin(long sample, string text)
    {
        var start = _starts.Count > 0 ? Math.Max(sample, _starts[^1]) : sample;
        if (_starts.Count > 0 && start == _starts[^1])
        {
            _starts.RemoveAt(_starts.Count - 1);
            _names.RemoveAt(_names.Count - 1);
        }

        _starts.Add(start);
        _names.Add(Names.GetValueOrDefault(text, text));
    }
}
