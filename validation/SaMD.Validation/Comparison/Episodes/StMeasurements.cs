using System.Globalization;
using System.Text;
using SaMD.Signals;
using SaMD.Validation.Comparison.Beats;

namespace SaMD.Validation.Comparison.Episodes;

/// <summary>
/// Compares ST deviations as <c>epicmp -S</c> does: each extremum of the reference (<c>AST0</c>, <c>AST1</c>; <c>AST+</c> and <c>AST-</c> are of
/// signal 0) with the two numbers in the text of the nearest test beat. The test file is read forward only; a beat without numbers keeps
/// those of the beat before it.
/// </summary>
public static class StMeasurements
{
    /// <summary>Heading of the list.</summary>
    public const string Heading = "(ST measurements)\nRecord     Time  Signal  Reference  Test\n";

    private const long LargestUnmarkedDifference = 100;

    /// <summary>The measurements, in order of time.</summary>
    /// <param name="reference">All reference annotations.</param>
    /// <param name="test">All annotations of the algorithm under test.</param>
    /// <param name="kind">Which signals.</param>
    public static IReadOnlyList<StMeasurement> Of(IReadOnlyList<Annotation> reference, IReadOnlyList<Annotation> test, EpisodeKind kind)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(test);
        var beats = test.Where(static annotation => BeatLabels.IsBeat(annotation.Code)).ToList();
        var (at, before, current) = (0, (Sample: 0L, Signal0: 0L, Signal1: 0L), (Sample: 0L, Signal0: 0L, Signal1: 0L));
        var measurements = new List<StMeasurement>();
        foreach (var annotation in reference)
        {
            if (Extremum(annotation) is not var (signal, value) || !Includes(kind, signal)) continue;
            for (; current.Sample <= annotation.Sample && at < beats.Count; at++)
            {
                before = current;
                var (first, second) = Numbers(beats[at].Auxiliary);
                current = (beats[at].Sample, first ?? current.Signal0, second ?? current.Signal1);
            }

            var nearest = Math.Abs(annotation.Sample - before.Sample) < Math.Abs(current.Sample - annotation.Sample) ? before : current;
            measurements.Add(new StMeasurement(annotation.Sample, signal, value, signal == 0 ? nearest.Signal0 : nearest.Signal1));
        }

        return measurements;
    }

    /// <summary>The lines of a recording.</summary>
    /// <param name="record">Name of the recording.</param>
    /// <param name="measurements">Its measurements.</param>
    /// <param name="samplingFrequencyHz">Samples per second of the recording.</param>
    public static string Lines(string record, IReadOnlyList<StMeasurement> measurements, double samplingFrequencyHz)
    {
        ArgumentNullException.ThrowIfNull(measurements);
        var text = new StringBuilder();
        foreach (var each in measurements)
            text.Append(CultureInfo.InvariantCulture, $"{record,6}{EpicmpText.Clock(each.Sample, samplingFrequencyHz),9}{each.Signal,8}{each.Reference,11}{each.Test,6}")
                .Append(Math.Abs(each.Reference - each.Test) > LargestUnmarkedDifference ? " *\n" : "\n");
        return text.ToString();
    }

    private static bool Includes(EpisodeKind kind, int signal) =>
        kind == EpisodeKind.StOfEitherSignal || (kind == EpisodeKind.StOfSignal0 ? signal == 0 : signal == 1);

    private static (int Signal, long Value)? Extremum(Annotation annotation)
    {
        if (annotation.Code != AnnotationCode.StChange || annotation.Auxiliary is not { Length: > 3 } text || !text.StartsWith("AST", StringComparison.Ordinal)) return null;
        return text[3] switch
        {
            '0' or '1' => (text[3] - '0', Integer(text, 4).Value ?? 0),
            '+' or '-' => (0, Integer(text, 3).Value ?? 0),
            _ => null,
        };
    }

    private static (long? First, long? Second) Numbers(string? text)
    {
        if (text is null) return (null, null);
        var (first, end) = Integer(text, 0);
        return first is null ? (null, null) : (first, Integer(text, end).Value);
    }

    // The whole number that begins at a place, blanks before it passed over; and where it ends.
    private static (long? Value, int End) Integer(string text, int from)
    {
        while (from < text.Length && char.IsWhiteSpace(text[from])) from++;
        var to = from;
        if (to < text.Length && text[to] is '+' or '-') to++;
        while (to < text.Length && char.IsAsciiDigit(text[to])) to++;
        return long.TryParse(text.AsSpan(from, to - from), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? (value, to) : (null, to);
    }
}
