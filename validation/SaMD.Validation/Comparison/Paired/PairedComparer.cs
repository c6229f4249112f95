using System.Collections.Immutable;

namespace SaMD.Validation.Comparison.Paired;

/// <summary>Compares values of an algorithm with a reference, each at the time that it speaks of.</summary>
public static partial class PairedComparer
{
    // Times that were rounded on their way belong to the period or interval that they bound; in intervals.
    private const double Tolerance = 1e-6;

    /// <summary>Compares the estimates of one recording.</summary>
    /// <param name="estimates">
    /// What the algorithm gave over the whole recording, in its order, which decides nothing but the order of the items. Each is an item of
    /// its own, also where several speak of one time.
    /// </param>
    /// <param name="referenceAt">What the reference says of a time in seconds.</param>
    /// <param name="settings">How to compare.</param>
    /// <exception cref="ArgumentException">A setting is out of range, or a number is not finite.</exception>
    public static PairedComparison Compare(
        IReadOnlyList<PairedEstimate> estimates, Func<double, ReferenceValue> referenceAt, PairedSettings settings)
    {
        ArgumentNullException.ThrowIfNull(estimates);
        ArgumentNullException.ThrowIfNull(referenceAt);
        ArgumentNullException.ThrowIfNull(settings);
        var intervals = new bool[CountIntervals(settings)];
        var items = ImmutableArray.CreateBuilder<PairedItem>(estimates.Count);
        foreach (var estimate in estimates)
        {
            Check(estimate);
            if (!IsScored(estimate.AtSeconds, settings)) continue;
            var reference = referenceAt(estimate.AtSeconds);
            Finite.Check(reference.Value, $"The reference value at {estimate.AtSeconds} s");
            items.Add(new PairedItem(estimate.AtSeconds, estimate.Value, reference.Value, reference.Absence));
            var interval = IntervalOf(estimate.AtSeconds, settings);
            if (estimate.Value is not null && interval >= 0 && interval < intervals.Length) intervals[(int)interval] = true;
        }

        var scored = items.DrainToImmutable();
        return new PairedComparison(settings, scored, [.. intervals], PairedTotals.Of(scored, intervals, settings.Tolerance));
    }

    private static void Check(PairedEstimate estimate)
    {
        Finite.Check(estimate.AtSeconds, $"The time of an estimate");
        Finite.Check(estimate.Value, $"The estimate at {estimate.AtSeconds} s");
    }

    private static int CountIntervals(PairedSettings settings)
    {
        var (start, end, interval) = (settings.StartSeconds, settings.EndSeconds, settings.IntervalSeconds);
        if (!(start >= 0 && end >= start && double.IsFinite(end)))
            throw new ArgumentException(
                $"The scored period from {start} s to {end} s is none: start at 0 or later, and end not before the start.");
        if (!(interval > 0 && (end - start) / interval < int.MaxValue))
            throw new ArgumentException($"An interval of {interval} s cannot divide the scored period from {start} s to {end} s.");
        return (int)Math.Floor(((end - start) / interval) + Tolerance);
    }

    private static bool IsScored(double atSeconds, PairedSettings settings)
    {
        var slack = Tolerance * settings.IntervalSeconds;
        return atSeconds >= settings.StartSeconds - slack && atSeconds <= settings.EndSeconds + slack;
    }

    private static double IntervalOf(double atSeconds, PairedSettings settings) =>
        Math.Ceiling(((atSeconds - settings.StartSeconds) / settings.IntervalSeconds) - Tolerance) - 1;
}
