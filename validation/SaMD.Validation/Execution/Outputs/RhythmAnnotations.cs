using SaMD.Contracts;
using SaMD.Signals;

namespace SaMD.Validation.Execution.Outputs;

/// <summary>Episodes as the rhythm annotations of the field: <c>(AFIB</c>, <c>(AFL</c>, <c>(N</c> at their end; <c>[</c> and <c>]</c> for fibrillation of the ventricles.</summary>
internal static class RhythmAnnotations
{
    private const string Ended = "(N";

    public static IReadOnlyList<Annotation> Of(IReadOnlyList<EpisodeOutput> episodes, double samplingFrequencyHz)
    {
        var annotations = new List<Annotation>();
        foreach (var episode in episodes)
        {
            var (start, end) = (Sample(episode.StartSeconds, samplingFrequencyHz), Sample(episode.AtSeconds, samplingFrequencyHz));
            if (episode.Label == EpisodeLabels.VentricularFibrillation)
            {
                annotations.Add(new Annotation(start, AnnotationCode.VentricularFibrillationStart));
                annotations.Add(new Annotation(end, AnnotationCode.VentricularFibrillationEnd));
            }
            else if (RhythmOf(episode.Label) is { } rhythm)
            {
                annotations.Add(new Annotation(start, AnnotationCode.Rhythm, Auxiliary: rhythm));
                annotations.Add(new Annotation(end, AnnotationCode.Rhythm, Auxiliary: Ended));
            }
        }
        // A stable sort; where one rhythm ends as the next begins, its end stands first.
        return [.. annotations.OrderBy(annotation => annotation.Sample).ThenBy(annotation => annotation.Auxiliary == Ended ? 0 : 1)];
    }

    private static string? RhythmOf(string label) => label switch
    {
        EpisodeLabels.AtrialFibrillation => "(AFIB",
        EpisodeLabels.AtrialFlutter => "(AFL",
        _ => null,
    };

    private static long Sample(double seconds, double frequency) => (long)Math.Floor((seconds * frequency) + 0.5);
}
