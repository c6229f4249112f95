namespace SaMD.Validation.Comparison.Runs;

/// <summary>
/// Figures of runs (ANSI/AAMI EC57, run sensitivity and positive predictivity): couplets are two beats, short runs three to five, long runs
/// more than five. A couplet is found by a run of at least two, a short run by one of at least three, a long run by a long one.
/// </summary>
/// <param name="CoupletSensitivity">Couplets of the reference that were found.</param>
/// <param name="CoupletPositivePredictivity">Couplets of the test that are runs of at least two of the reference.</param>
/// <param name="ShortSensitivity">Short runs of the reference that were found.</param>
/// <param name="ShortPositivePredictivity">Short runs of the test that are runs of at least three of the reference.</param>
/// <param name="LongSensitivity">Long runs of the reference that were found.</param>
/// <param name="LongPositivePredictivity">Long runs of the test that are long runs of the reference.</param>
public sealed record RunStatistics(
    Ratio CoupletSensitivity, Ratio CoupletPositivePredictivity, Ratio ShortSensitivity, Ratio ShortPositivePredictivity,
    Ratio LongSensitivity, Ratio LongPositivePredictivity)
{
    private const int Longest = RunMatrix.Longest;

    /// <summary>All six in the order in which they are printed.</summary>
    public IReadOnlyList<Ratio> InOrder =>
        [CoupletSensitivity, CoupletPositivePredictivity, ShortSensitivity, ShortPositivePredictivity, LongSensitivity, LongPositivePredictivity];

    /// <summary>The figures of two matrices.</summary>
    /// <param name="sensitivity">Runs of the reference.</param>
    /// <param name="predictivity">Runs of the test.</param>
    public static RunStatistics Of(RunMatrix sensitivity, RunMatrix predictivity)
    {
        ArgumentNullException.ThrowIfNull(sensitivity);
        ArgumentNullException.ThrowIfNull(predictivity);
        return new RunStatistics(
            Found(sensitivity, 2, 2, 2), Right(predictivity, 2, 2, 2),
            Found(sensitivity, 3, 5, 3), Right(predictivity, 3, 5, 3),
            Found(sensitivity, Longest, Longest, Longest), Right(predictivity, Longest, Longest, Longest));
    }

    // Runs of the reference with lengths from..to, of which those are found that have at least `least` on the other side.
    private static Ratio Found(RunMatrix matrix, int from, int to, int least) =>
        new(matrix.Sum(from, to, least, Longest), matrix.Sum(from, to, 0, Longest));

    private static Ratio Right(RunMatrix matrix, int from, int to, int least) =>
        new(matrix.Sum(least, Longest, from, to), matrix.Sum(0, Longest, from, to));
}
