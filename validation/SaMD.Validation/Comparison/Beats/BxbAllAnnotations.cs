using SaMD.Signals;

namespace SaMD.Validation.Comparison.Beats;

/// <summary>
/// The annotations that <c>bxb -O</c> writes: all annotations of the two sides are compared, not beats alone, each with its subtype, channel,
/// number and text. The rule was found from the reference program's output (32 files of made-up records, identical to the byte). It pairs
/// as <c>bxb</c> does but without the second condition of 2002; a nearer rival keeps two from pairing only where that rival is a beat, for which
/// a flutter wave is none; and marks of fibrillation or unreadable signal are annotations like any other.
/// </summary>
public static class BxbAllAnnotations
{
    /// <summary>
    /// In order of time: where both sides have the same, the annotation of the test; otherwise a note <c>reference/test</c> with the symbols
    /// and texts of both (<c>O</c>: nothing there). Of several at one time and channel the last one stays.
    /// </summary>
    /// <param name="reference">All reference annotations, in the order of their file.</param>
    /// <param name="test">All annotations of the algorithm under test, in the order of their file.</param>
    /// <param name="samplingFrequencyHz">Samples per second in which annotation times count, positive and finite.</param>
    /// <param name="lengthSamples">Length of the recording; <see langword="null"/> or 0 where unknown.</param>
    /// <param name="settings">How to compare.</param>
    /// <exception cref="ArgumentException">A setting is out of range, or the scored period ends before it starts.</exception>
    public static IReadOnlyList<Annotation> Of(
        IReadOnlyList<Annotation> reference, IReadOnlyList<Annotation> test, double samplingFrequencyHz, long? lengthSamples, BeatComparisonSettings settings)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(test);
        ArgumentNullException.ThrowIfNull(settings);
        var walk = new Walk(reference, test, ComparisonPeriod.Resolve(settings, samplingFrequencyHz, lengthSamples));
        var written = new SortedDictionary<(long Sample, byte Channel), Annotation>();
        foreach (var annotation in walk.Run()) written[(annotation.Sample, annotation.Channel)] = annotation;
        return [.. written.Values];
    }

    // T and T' are the current and the next annotation of the reference, t and t' those of the test, as in BeatWalk.
    private sealed class Walk(IReadOnlyList<Annotation> reference, IReadOnlyList<Annotation> test, ComparisonPeriod period)
    {
        private int _reference;
        private int _test;

        public IEnumerable<Annotation> Run()
        {
            while (SampleAt(reference, _reference) < period.Start) _reference++;
            while (SampleAt(test, _test + 1) < period.Start) _test++;
            while (Continues()) yield return Step();
        }

        private bool Continues()
        {
            var (T, t) = (SampleAt(reference, _reference), SampleAt(test, _test));
            if (period.End is { } end) return T <= end || t <= end;
            return T != BeatTrack.Never && !(period.StopAtEither && t == BeatTrack.Never);
        }

        private Annotation Step()
        {
            var (T, t) = (SampleAt(reference, _reference), SampleAt(test, _test));
            var distance = Math.Abs(T - t);
            var rival = t < T ? Rival(test, _test + 1, T) : Rival(reference, _reference + 1, t);
            if (distance <= period.Window && distance < rival) return Matched(reference[_reference++], test[_test++]);
            return t < T ? Alone(test[_test++], "O/", "") : Alone(reference[_reference++], "", "/O");
        }

        private static long SampleAt(IReadOnlyList<Annotation> side, int at) => at < side.Count ? side[at].Sample : BeatTrack.Never;

        private static long Rival(IReadOnlyList<Annotation> side, int at, long sample) =>
            at < side.Count && BeatLabels.IsBeat(side[at].Code, ComparisonMode.Corrected) ? Math.Abs(side[at].Sample - sample) : BeatTrack.Never;

        private static Annotation Matched(Annotation reference, Annotation test)
        {
            if (reference with { Sample = test.Sample } == test) return test;
            var differs = (reference.Subtype, reference.Channel, reference.Number) != (test.Subtype, test.Channel, test.Number);
            var fields = differs ? FormattableString.Invariant($"[{reference.Subtype},{reference.Channel},{reference.Number}]") : "";
            return Note(test, $"{AnnotationMnemonics.Of(reference.Code)}{fields}{Text(reference)}/{Shown(test)}");
        }

        private static Annotation Alone(Annotation annotation, string before, string behind) => Note(annotation, before + Shown(annotation) + behind);

        private static string Shown(Annotation annotation) => AnnotationMnemonics.Of(annotation.Code) + Text(annotation);

        private static string Text(Annotation annotation) => annotation.Auxiliary is { } text ? $" ({text})" : "";

        // Text longer than an annotation can carry is cut.
        private static Annotation Note(Annotation of, string text) => of with { Code = AnnotationCode.Note, Auxiliary = text.Length <= LongestText ? text : text[..LongestText] };

        private const int LongestText = 255;
    }
}
