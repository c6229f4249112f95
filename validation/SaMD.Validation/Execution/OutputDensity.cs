using SaMD.Adapters.Catalogue;
using SaMD.Adapters.Sessions;
using SaMD.Contracts;

namespace SaMD.Validation.Execution;

/// <summary>
/// Holds a series to the interval that its algorithm declares. Each value counts in the figures: who gave its good values many times over
/// would be as accurate as it liked.
/// </summary>
internal static class OutputDensity
{
    // Values that come when a beat does scatter about the interval.
    private const double Slack = 1.1;
    private const int Spare = 2;

    /// <summary>Checks what a session gave.</summary>
    /// <param name="algorithm">The algorithm, with its declared intervals.</param>
    /// <param name="items">Its answer to one recording.</param>
    /// <param name="durationSeconds">Length of the recording.</param>
    /// <exception cref="AlgorithmFailureException">There are more values than the recording has intervals.</exception>
    public static void Check(AlgorithmManifest algorithm, IReadOnlyList<OutputItem> items, double durationSeconds)
    {
        Check<HeartRateOutput>(algorithm.Output("heart-rate"), items, durationSeconds);
        Check<OxygenSaturationOutput>(algorithm.Output("spo2"), items, durationSeconds);
    }

    private static void Check<T>(AlgorithmOutputKind? kind, IReadOnlyList<OutputItem> items, double durationSeconds)
        where T : OutputItem
    {
        if (kind?.IntervalSeconds is not { } interval) return;
        var (count, most) = (items.OfType<T>().Count(), (durationSeconds / interval * Slack) + Spare);
        if (count > most)
            throw new AlgorithmFailureException(FormattableString.Invariant(
                $"gave {count} values of kind '{kind.Kind}' in {durationSeconds:0.###} s; with 'interval-seconds: {interval}' at most {Math.Floor(most)} were expected"));
    }
}
