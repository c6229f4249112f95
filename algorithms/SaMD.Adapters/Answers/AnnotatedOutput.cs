using SaMD.Contracts;
using SaMD.Signals;

namespace SaMD.Adapters.Answers;

/// <summary>Output items from WFDB annotations.</summary>
internal static class AnnotatedOutput
{
    // Noise subtype bits that mark all signals unreadable (WFDB annotation guide, "Signal quality"): EC57's shutdown.
    private const int BothUnreadable = 0x30;

    /// <summary>Beats, and spans that are marked unreadable. A flutter wave is no beat.</summary>
    public static IEnumerable<OutputItem> Beats(IReadOnlyList<Annotation> annotations, double samplingFrequencyHz, double durationSeconds)
    {
        double? unreadableFrom = null;
        foreach (var annotation in annotations)
        {
            var at = annotation.Sample / samplingFrequencyHz;
            if (ClassOf(annotation.Code) is { } beat) yield return new BeatOutput(at, durationSeconds, beat);
            if (annotation.Code != AnnotationCode.Noise) continue;
            var isStart = (annotation.Subtype & BothUnreadable) == BothUnreadable;
            if (!isStart && unreadableFrom is { } from) yield return new EpisodeOutput(from, at, durationSeconds, EpisodeLabels.Unreadable);
            unreadableFrom = isStart ? unreadableFrom ?? at : null;
        }
        if (unreadableFrom is { } open) yield return new EpisodeOutput(open, durationSeconds, durationSeconds, EpisodeLabels.Unreadable);
    }

    /// <summary>
    /// Episodes: a rhythm annotation begins one that lasts to the next rhythm annotation or the end; sinus rhythm, <c>(N</c>, is none.
    /// <c>[</c> to <c>]</c> is fibrillation of the ventricles.
    /// </summary>
    public static IEnumerable<OutputItem> Episodes(IReadOnlyList<Annotation> annotations, double samplingFrequencyHz, double durationSeconds) =>
        Rhythms(annotations, samplingFrequencyHz, durationSeconds).Concat(Fibrillations(annotations, samplingFrequencyHz, durationSeconds));

    private static IEnumerable<OutputItem> Rhythms(IReadOnlyList<Annotation> annotations, double frequency, double duration)
    {
        var (label, from) = ((string?)null, 0.0);
        foreach (var annotation in annotations.Where(annotation => annotation is { Code: AnnotationCode.Rhythm, Auxiliary: not null }))
        {
            var (next, at) = (LabelOf(annotation.Auxiliary!), annotation.Sample / frequency);
            if (next == label) continue;
            if (label is not null) yield return new EpisodeOutput(from, at, duration, label);
            (label, from) = (next, at);
        }
        if (label is not null) yield return new EpisodeOutput(from, duration, duration, label);
    }

    private static IEnumerable<OutputItem> Fibrillations(IReadOnlyList<Annotation> annotations, double frequency, double duration)
    {
        double? from = null;
        foreach (var annotation in annotations)
        {
            var at = annotation.Sample / frequency;
            if (annotation.Code == AnnotationCode.VentricularFibrillationStart) from ??= at;
            if (annotation.Code != AnnotationCode.VentricularFibrillationEnd || from is not { } start) continue;
            yield return new EpisodeOutput(start, at, duration, EpisodeLabels.VentricularFibrillation);
            from = null;
        }
        if (from is { } open) yield return new EpisodeOutput(open, duration, duration, EpisodeLabels.VentricularFibrillation);
    }

    // Other rhythms keep the field's own short name: (VT is vt.
    private static string? LabelOf(string rhythm) => rhythm.TrimStart('(').Trim() switch
    {
        "N" or "" => null,
        "AFIB" => EpisodeLabels.AtrialFibrillation,
        "AFL" => EpisodeLabels.AtrialFlutter,
        var other => other.ToLowerInvariant(),
    };

    // The class map of the WFDB comparators; escape beats of supraventricular origin are S.
    private static BeatClass? ClassOf(AnnotationCode code) => code switch
    {
        AnnotationCode.Normal or AnnotationCode.LeftBundleBranchBlock or AnnotationCode.RightBundleBranchBlock
            or AnnotationCode.BundleBranchBlock => BeatClass.Normal,
        AnnotationCode.AberratedAtrialPremature or AnnotationCode.NodalPremature or AnnotationCode.AtrialPremature
            or AnnotationCode.SupraventricularPremature or AnnotationCode.NodalEscape or AnnotationCode.AtrialEscape
            or AnnotationCode.SupraventricularEscape => BeatClass.SupraventricularEctopic,
        AnnotationCode.PrematureVentricular or AnnotationCode.VentricularEscape or AnnotationCode.ROnTPrematureVentricular => BeatClass.VentricularEctopic,
        AnnotationCode.Fusion => BeatClass.Fusion,
        AnnotationCode.Paced or AnnotationCode.Unclassifiable or AnnotationCode.Learning or AnnotationCode.PacedFusion => BeatClass.Unclassifiable,
        _ => null,
    };
}
