using SaMD.Files;
using SaMD.Signals;

namespace SaMD.Validation.Comparison.Episodes;

/// <summary>Reads the episodes of one side.</summary>
public static class EpisodeTrack
{
    private const string Fibrillation = "(AFIB";
    private const string Flutter = "(AFL";

    /// <summary>The episodes of a kind, in order.</summary>
    /// <param name="annotations">All annotations of the side.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="end">End of the comparison in samples: an episode that is open at the end of the file lasts to it, or to the last annotation if that is later.</param>
    /// <param name="shownAs">How messages name the side's file.</param>
    /// <exception cref="InputFaultException">A rhythm or ST annotation has no text.</exception>
    public static IReadOnlyList<Episode> Read(IReadOnlyList<Annotation> annotations, EpisodeKind kind, long end, string shownAs = "annotations")
    {
        ArgumentNullException.ThrowIfNull(annotations);
        CheckTexts(annotations, kind, shownAs);
        var last = Math.Max(annotations.Count > 0 ? annotations[^1].Sample : 0, end);
        return kind switch
        {
            EpisodeKind.AtrialFibrillation => Rhythms(annotations, Fibrillation, last),
            EpisodeKind.VentricularFibrillation => Spans(annotations, VentricularMark, last),
            EpisodeKind.StOfEitherSignal => Spans(annotations, static annotation => StMark(annotation, "ST"), last, nests: true),
            EpisodeKind.StOfSignal0 => Spans(annotations, annotation => StMark(annotation, "ST0"), last),
            _ => Spans(annotations, annotation => StMark(annotation, "ST1"), last),
        };
    }

    /// <summary>Episodes of atrial flutter, which <c>-x</c> leaves out of the positive predictivity of atrial fibrillation.</summary>
    /// <param name="annotations">All annotations of the reference.</param>
    /// <param name="end">End of the comparison in samples.</param>
    /// <param name="shownAs">How messages name the file.</param>
    /// <exception cref="InputFaultException">A rhythm annotation has no text.</exception>
    public static IReadOnlyList<Episode> ReadFlutter(IReadOnlyList<Annotation> annotations, long end, string shownAs = "annotations")
    {
        ArgumentNullException.ThrowIfNull(annotations);
        CheckTexts(annotations, EpisodeKind.AtrialFibrillation, shownAs);
        return Rhythms(annotations, Flutter, Math.Max(annotations.Count > 0 ? annotations[^1].Sample : 0, end));
    }

    private enum Mark
    {
        None,
        Start,
        End,
        Extremum,
    }

    // The reference program stops with a memory fault here.
    private static void CheckTexts(IReadOnlyList<Annotation> annotations, EpisodeKind kind, string shownAs)
    {
        var code = kind switch
        {
            EpisodeKind.AtrialFibrillation => AnnotationCode.Rhythm,
            EpisodeKind.VentricularFibrillation => AnnotationCode.None,
            _ => AnnotationCode.StChange,
        };
        foreach (var annotation in annotations)
            if (annotation.Code == code && code != AnnotationCode.None && string.IsNullOrEmpty(annotation.Auxiliary))
                throw new InputFaultException(
                    FaultKind.Integrity, new SourcePlace(shownAs),
                    FormattableString.Invariant($"the {(code == AnnotationCode.Rhythm ? "rhythm" : "ST")} annotation at sample {annotation.Sample} has no text that says which: restore the file, or give the annotation one."));
    }

    private static List<Episode> Rhythms(IReadOnlyList<Annotation> annotations, string prefix, long last) => Spans(
        annotations,
        annotation => annotation.Code != AnnotationCode.Rhythm ? Mark.None : annotation.Auxiliary!.StartsWith(prefix, StringComparison.Ordinal) ? Mark.Start : Mark.End,
        last);

    private static Mark VentricularMark(Annotation annotation) => annotation.Code switch
    {
        AnnotationCode.VentricularFibrillationStart => Mark.Start,
        AnnotationCode.VentricularFibrillationEnd => Mark.End,
        _ => Mark.None,
    };

    private static Mark StMark(Annotation annotation, string signal)
    {
        if (annotation.Code != AnnotationCode.StChange) return Mark.None;
        var text = annotation.Auxiliary.AsSpan();
        if (text.StartsWith(signal, StringComparison.Ordinal)) return Mark.End;
        if (text.Length == 0 || !text[1..].StartsWith(signal, StringComparison.Ordinal)) return Mark.None;
        return text[0] == '(' ? Mark.Start : text[0] == 'A' ? Mark.Extremum : Mark.None;
    }

    // Episodes nest only where both signals are taken together: then the outermost start and end count.
    private static List<Episode> Spans(IReadOnlyList<Annotation> annotations, Func<Annotation, Mark> markOf, long last, bool nests = false)
    {
        var (episodes, depth, start, extremum) = (new List<Episode>(), 0, 0L, 0L);
        foreach (var annotation in annotations)
            switch (markOf(annotation))
            {
                case Mark.Start:
                    if (depth == 0) (start, extremum) = (annotation.Sample, 0);
                    depth = nests ? depth + 1 : 1;
                    break;
                case Mark.Extremum when depth > 0:
                    extremum = annotation.Sample;
                    break;
                case Mark.End when depth > 0:
                    if (--depth == 0) episodes.Add(new Episode(start, annotation.Sample, extremum));
                    break;
            }
        if (depth > 0) episodes.Add(new Episode(start, last, extremum));
        return episodes;
    }
}
