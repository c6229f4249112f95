using SaMD.Signals;
using SaMD.Validation.Comparison.Beats;

namespace SaMD.Validation.Comparison.Runs;

/// <summary>
/// Run-by-run comparison of test against reference annotations (ANSI/AAMI EC57, IEC 60601-2-47 201.12.1.101.2.4), in mode wfdb with the
/// results of the field's reference program <c>rxr</c>; <see cref="RunDifferences"/> says where that differs from the standard's text.
/// </summary>
public static class RunComparer
{
    private static readonly (RunKind Kind, bool IsSensitivity)[] Order =
        [(RunKind.Ventricular, true), (RunKind.Ventricular, false), (RunKind.Supraventricular, true), (RunKind.Supraventricular, false)];

    /// <summary>Compares the runs of one recording.</summary>
    /// <param name="reference">All reference annotations, in the order of their file.</param>
    /// <param name="test">All annotations of the algorithm under test, in the order of their file.</param>
    /// <param name="samplingFrequencyHz">Samples per second in which annotation times count, positive and finite.</param>
    /// <param name="lengthSamples">Length of the recording; <see langword="null"/> or 0 where unknown.</param>
    /// <param name="settings">How to compare.</param>
    /// <param name="mode">The mode.</param>
    /// <exception cref="ArgumentException">A setting is out of range, or the scored period ends before it starts.</exception>
    public static RunComparison Compare(
        IReadOnlyList<Annotation> reference, IReadOnlyList<Annotation> test, double samplingFrequencyHz, long? lengthSamples,
        BeatComparisonSettings settings, ComparisonMode mode = ComparisonMode.Wfdb)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(test);
        ArgumentNullException.ThrowIfNull(settings);
        var period = ComparisonPeriod.Resolve(settings, samplingFrequencyHz, lengthSamples);
        var (passes, endsBefore, left) = (new List<RunPass>(), false, (Annotation?)null);
        foreach (var (kind, isSensitivity) in Order)
        {
            var role = RunRole.Of(kind);
            var (side, searched) = isSensitivity ? (reference, test) : (test, reference);
            var search = new RunSearch(searched, role, mode, left);
            var walk = new RunWalk(side, search, period, role, isSensitivity, mode);
            walk.Run();
            left = search.LastRead;
            endsBefore |= walk.EndedBeforeStart;
            passes.Add(new RunPass(kind, isSensitivity, new RunMatrix(walk.Cells), [.. walk.Items]) { EndsBeforeStart = walk.EndedBeforeStart });
        }

        return new RunComparison(settings, mode, [.. passes], endsBefore);
    }
}
