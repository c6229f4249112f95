using System.Collections.Immutable;

namespace SaMD.Validation.Comparison.Measurements;

/// <summary>Measurement-by-measurement comparison of one recording.</summary>
/// <param name="Settings">How it was compared.</param>
/// <param name="Mode">The mode.</param>
/// <param name="Pairs">The pairs that enter the sums.</param>
/// <param name="Count">
/// The n of the figures: in mode wfdb every test measurement that was read, those of the learning period included; corrected: the pairs.
/// </param>
/// <param name="HasMeasurements">Whether either side has a measurement of the type; the reference program ends with status 2 where none has.</param>
public sealed record MeasurementComparison(
    MeasurementSettings Settings, ComparisonMode Mode, ImmutableArray<MeasurementPair> Pairs, long Count, bool HasMeasurements)
{
    /// <summary>Sum of the squared errors.</summary>
    public double SumOfSquaredErrors => Sum(static pair => (pair.Reference - pair.Test) * (pair.Reference - pair.Test));

    /// <summary>Sum of the reference values.</summary>
    public double SumOfReference => Sum(static pair => pair.Reference);

    /// <summary>Normalised RMS error in percent, 100 √(n Σe²) / Σ reference (EC57: RMS error over the mean of the reference); <see langword="null"/> where undefined.</summary>
    public double? NormalizedErrorPercent => SumOfReference is var sum && sum != 0 ? 100 * Math.Sqrt(Count * SumOfSquaredErrors) / sum : null;

    /// <summary>RMS error in the unit of the measurements, √(Σe² / n); <see langword="null"/> where undefined.</summary>
    public double? RootMeanSquareError => Count > 0 ? Math.Sqrt(SumOfSquaredErrors / Count) : null;

    /// <summary>Mean of the reference, Σ reference / n; <see langword="null"/> where undefined.</summary>
    public double? MeanReference => Count > 0 ? SumOfReference / Count : null;

    private double Sum(Func<MeasurementPair, double> of)
    {
        var sum = 0.0;
        foreach (var pair in Pairs) sum += of(pair);
        return sum;
    }
}
