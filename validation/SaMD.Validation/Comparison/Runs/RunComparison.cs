using System.Collections.Immutable;
using SaMD.Validation.Comparison.Beats;

namespace SaMD.Validation.Comparison.Runs;

/// <summary>Run-by-run comparison of one recording.</summary>
/// <param name="Settings">How it was compared.</param>
/// <param name="Mode">The mode.</param>
/// <param name="Passes">Sensitivity and positive predictivity of ventricular runs, then of supraventricular ones.</param>
/// <param name="EndsBeforeStart">
/// Whether the annotations of a side end before the scored period: then the reference program prints nothing and ends with status 2. The
/// passes are there all the same, and right.
/// </param>
public sealed record RunComparison(BeatComparisonSettings Settings, ComparisonMode Mode, ImmutableArray<RunPass> Passes, bool EndsBeforeStart)
{
    /// <summary>The figures of a kind of run.</summary>
    /// <param name="kind">The kind.</param>
    public RunStatistics Statistics(RunKind kind) => RunStatistics.Of(
        Passes.First(pass => pass.Kind == kind && pass.IsSensitivity).Matrix, Passes.First(pass => pass.Kind == kind && !pass.IsSensitivity).Matrix);
}
