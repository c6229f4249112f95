using SaMD.Signals;

namespace SaMD.Validation.Comparison.Beats;

/// <summary>The annotations that <c>bxb -o</c> writes, for a viewer: agreement as the test beat, disagreement as a note.</summary>
public static class BxbAnnotations
{
    /// <summary>
    /// In order of time: where both labels of an event are equal, the test annotation; otherwise a note that names both, reference
    /// first (<c>Nv</c>), at the time of the test beat, or of the reference beat where there is none. Of several at one time and
    /// channel the last one stays.
    /// </summary>
    /// <param name="comparison">What to write.</param>
    /// <param name="test">The test annotations that were compared.</param>
    /// <param name="withSupraventricular">Whether S stands on its own, or counts as N.</param>
    public static IReadOnlyList<Annotation> Of(BeatComparison comparison, IReadOnlyList<Annotation> test, bool withSupraventricular)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(test);
        var written = new SortedDictionary<(long Sample, byte Channel), Annotation>();
        foreach (var annotation in Events(comparison, test, withSupraventricular))
            written[(annotation.Sample, annotation.Channel)] = annotation;
        return [.. written.Values];
    }

    private static IEnumerable<Annotation> Events(BeatComparison comparison, IReadOnlyList<Annotation> test, bool withSupraventricular)
    {
        var times = BxbEventTimes.Of(comparison);
        var current = new TestBeats(test);
        for (var i = 0; i < times.Length; i++)
        {
            var pair = comparison.Pairs[i];
            var (reference, label) = (Shown(pair.ReferenceLabel, withSupraventricular), Shown(pair.TestLabel, withSupraventricular));
            current.MoveTo(times[i].Test);
            if (reference != label) yield return Note(reference, label, times[i]);
            else if (current.Annotation is { } beat) yield return beat;
            if (pair.TestSample is not null) current.Pass();
        }
    }

    private static Annotation Note(BeatLabel reference, BeatLabel test, (long Reference, long Test) times) => new(
        BxbEventTimes.HasTime(test) ? times.Test : times.Reference, AnnotationCode.Note,
        Auxiliary: $"{BeatLabels.Letter(reference)}{char.ToLowerInvariant(BeatLabels.Letter(test))}");

    private static BeatLabel Shown(BeatLabel label, bool withSupraventricular) =>
        withSupraventricular ? label : BxbMatrices.WithoutSupraventricular(label);

    // The test annotation that an event refers to: its own beat, or the next one; at the end of the file the last beat stays.
    private sealed class TestBeats(IReadOnlyList<Annotation> test)
    {
        private int _at;

        public Annotation? Annotation { get; private set; }

        public void MoveTo(long sample)
        {
            for (; _at < test.Count; _at++)
            {
                if (!BeatLabels.IsBeat(test[_at].Code)) continue;
                Annotation = test[_at];
                if (test[_at].Sample == sample) return;
            }
        }

        public void Pass() => _at++;
    }
}
