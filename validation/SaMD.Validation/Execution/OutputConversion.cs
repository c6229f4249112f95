using SaMD.Adapters.Catalogue;
using SaMD.Adapters.Sessions;
using SaMD.Contracts;
using SaMD.Signals;

namespace SaMD.Validation.Execution;

/// <summary>Turns what a session gave into annotations and series.</summary>
public static class OutputConversion
{
    // EC57 and bxb: a signal quality annotation whose subtype has bits 4 and 5 set starts a shutdown, any other ends it.
    private const sbyte ShutdownStart = 0x30;
    private const sbyte ShutdownEnd = 0;

    /// <summary>Converts items.</summary>
    /// <param name="algorithm">The algorithm, whose declared outputs decide what is kept.</param>
    /// <param name="items">Items as the session gave them.</param>
    /// <param name="samplingFrequencyHz">Frame frequency of the recording, in which annotation times count.</param>
    /// <exception cref="AlgorithmFailureException">The items contradict each other.</exception>
    public static AlgorithmOutput Convert(AlgorithmManifest algorithm, IReadOnlyList<OutputItem> items, double samplingFrequencyHz) => new(
        samplingFrequencyHz,
        algorithm.Output("beats") is null ? null : Beats(items, samplingFrequencyHz),
        algorithm.Output("heart-rate") is null ? null : HeartRates(items))
    {
        OxygenSaturations = Of<OxygenSaturationOutput>(algorithm, "spo2", items)?.OrderBy(item => item.AtSeconds).ToList(),
        Episodes = Of<EpisodeOutput>(algorithm, "episodes", items)?.OrderBy(item => item.StartSeconds).ToList(),
        Classifications = Of<ClassificationOutput>(algorithm, "classification", items),
    };

    private static List<T>? Of<T>(AlgorithmManifest algorithm, string kind, IReadOnlyList<OutputItem> items)
        where T : OutputItem => algorithm.Output(kind) is null ? null : [.. items.OfType<T>()];

    private static List<HeartRateSample> HeartRates(IReadOnlyList<OutputItem> items) =>
        [.. items.OfType<HeartRateOutput>()
            .Select(item => new HeartRateSample(item.AtSeconds, item.ReportedAtSeconds, item.HeartRateBpm, item.Confidence))
            .OrderBy(item => item.AtSeconds)];

    private static List<Annotation> Beats(IReadOnlyList<OutputItem> items, double frequency)
    {
        var annotations = new List<Annotation>();
        foreach (var item in items)
            if (item is BeatOutput beat) annotations.Add(new Annotation(Sample(beat.AtSeconds, frequency), Code(beat.Class)));
            else if (item is EpisodeOutput { Label: EpisodeLabels.Unreadable } span)
            {
                annotations.Add(new Annotation(Sample(span.StartSeconds, frequency), AnnotationCode.Noise, ShutdownStart));
                annotations.Add(new Annotation(Sample(span.AtSeconds, frequency), AnnotationCode.Noise, ShutdownEnd));
            }
        // A stable sort: equal times keep the order in which they were reported.
        var sorted = annotations.OrderBy(annotation => annotation.Sample).ToList();
        CheckShutdowns(sorted, frequency);
        return sorted;
    }

    // The comparator reads the annotation after a start of shutdown as its end: anything between would be misread.
    private static void CheckShutdowns(List<Annotation> sorted, double frequency)
    {
        for (var i = 0; i + 1 < sorted.Count; i++)
            if (IsStart(sorted[i]) && (sorted[i + 1].Code != AnnotationCode.Noise || IsStart(sorted[i + 1])))
                throw new AlgorithmFailureException(
                    FormattableString.Invariant($"gave output at {sorted[i + 1].Sample / frequency:0.###} s, inside a span that it declared unreadable from {sorted[i].Sample / frequency:0.###} s on"));
    }

    private static bool IsStart(Annotation annotation) => annotation.Code == AnnotationCode.Noise && annotation.Subtype == ShutdownStart;

    private static long Sample(double seconds, double frequency) => (long)Math.Floor((seconds * frequency) + 0.5);

    private static AnnotationCode Code(BeatClass beat) => beat switch
    {
        BeatClass.Normal => AnnotationCode.Normal,
        BeatClass.SupraventricularEctopic => AnnotationCode.SupraventricularPremature,
        BeatClass.VentricularEctopic => AnnotationCode.PrematureVentricular,
        BeatClass.Fusion => AnnotationCode.Fusion,
        _ => AnnotationCode.Unclassifiable,
    };
}
