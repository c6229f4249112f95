namespace SaMD.Validation.Comparison.Paired;

/// <summary>
/// A reference that comes as samples in time. A value never comes from the far side of a gap: in a gap (samples farther apart than one and
/// a half intervals) and beyond the ends of the series, a sample speaks for half an interval and no longer.
/// </summary>
public sealed class ReferenceSeries
{
    // Times that were rounded on their way are equal, and belong to the limit that they lie at.
    private const double SlackSeconds = 1e-6;

    private const double LongestStepIntervals = 1.5;

    private readonly double[] _times;
    private readonly double?[] _values;
    private readonly double? _intervalSeconds;

    private ReferenceSeries(double[] times, double?[] values, double? intervalSeconds) =>
        (_times, _values, _intervalSeconds) = (times, values, intervalSeconds);

    /// <summary>Takes a series.</summary>
    /// <param name="samples">
    /// The samples in order of time, no two at one time: anything else is a fault of the reference, and refused. None is fine.
    /// </param>
    /// <param name="intervalSeconds">
    /// Declared time from sample to sample, above 0; <see langword="null"/> where samples come at irregular times (blood draws): then there
    /// are no gaps, and no means over windows.
    /// </param>
    /// <param name="lagSeconds">How late the reference is: a sample recorded at t speaks of t − lag. Finite; 0 where it is not late.</param>
    /// <exception cref="ArgumentException">A time, value or setting is not finite or out of range, or times do not rise.</exception>
    public static ReferenceSeries Of(IReadOnlyList<ReferenceSample> samples, double? intervalSeconds, double lagSeconds = 0)
    {
        ArgumentNullException.ThrowIfNull(samples);
        if (intervalSeconds is { } interval) Finite.Require(interval, interval > 0, "The interval of a reference series is above 0 s and finite");
        Finite.Require(lagSeconds, true, "The lag of a reference series is finite");
        for (var i = 0; i < samples.Count; i++)
        {
            Finite.Check(samples[i].AtSeconds, $"The time of reference sample {i}");
            Finite.Check(samples[i].Value, $"The value of reference sample {i} at {samples[i].AtSeconds} s");
            if (i > 0 && !(samples[i].AtSeconds > samples[i - 1].AtSeconds))
                throw new ArgumentException(FormattableString.Invariant(
                    $"Reference sample {i} at {samples[i].AtSeconds} s does not come after the one before, at {samples[i - 1].AtSeconds} s: times must rise."));
        }

        return new ReferenceSeries(
            [.. samples.Select(sample => sample.AtSeconds - lagSeconds)], [.. samples.Select(static sample => sample.Value)], intervalSeconds);
    }

    /// <summary>The times that the samples speak of, lag taken off, with their values.</summary>
    public IReadOnlyList<ReferenceSample> Samples => [.. _times.Zip(_values, static (time, value) => new ReferenceSample(time, value))];

    /// <summary>The value of the nearest sample; of two equally near the earlier.</summary>
    /// <param name="atSeconds">The time asked for, finite.</param>
    /// <param name="toleranceSeconds">How far the sample may be, at least 0; a sample at the limit is near enough.</param>
    /// <returns>The value, or why there is none: a nearest sample without a value is not passed over.</returns>
    /// <exception cref="ArgumentException">A number is not finite, or the tolerance is below 0.</exception>
    public ReferenceValue Nearest(double atSeconds, double toleranceSeconds)
    {
        Finite.Check(atSeconds, $"The time of an estimate");
        Finite.Require(toleranceSeconds, toleranceSeconds >= 0, "The tolerance of a pairing is at least 0 s and finite");
        var after = CountUpTo(atSeconds);
        var (before, ahead) = (after - 1, after);
        var isLater = before < 0 || (ahead < _times.Length && _times[ahead] - atSeconds < atSeconds - _times[before] - SlackSeconds);
        var nearest = isLater ? ahead : before;
        if (nearest >= _times.Length) return ReferenceValue.None(ReferenceAbsence.NoSampleNear);
        var reach = IsGap(before, ahead) ? Math.Min(toleranceSeconds, _intervalSeconds!.Value / 2) : toleranceSeconds;
        if (Math.Abs(_times[nearest] - atSeconds) > reach + SlackSeconds) return ReferenceValue.None(ReferenceAbsence.NoSampleNear);
        return _values[nearest] is { } value ? ReferenceValue.Of(value) : ReferenceValue.None(ReferenceAbsence.NoValue);
    }

    /// <summary>The mean of the samples of the window that ends at a time.</summary>
    /// <param name="atSeconds">End of the window, finite; a sample at it belongs to it.</param>
    /// <param name="windowSeconds">Length of the window, above 0; a sample at its start does not belong to it.</param>
    /// <param name="atLeastShare">
    /// Least share of the window's samples that must be there with a value, above 0 and at most 1; a full window holds as many as whole
    /// intervals fit, and at least one.
    /// </param>
    /// <returns>The mean of those that have a value, or why there is none.</returns>
    /// <exception cref="ArgumentException">A number is out of range, or the samples come at irregular times.</exception>
    public ReferenceValue WindowMean(double atSeconds, double windowSeconds, double atLeastShare)
    {
        Finite.Check(atSeconds, $"The time of an estimate");
        Finite.Require(windowSeconds, windowSeconds > 0, "The window of a mean is above 0 s and finite");
        Finite.Require(atLeastShare, atLeastShare is > 0 and <= 1, "The share of a window that must be there is above 0 and at most 1");
        if (_intervalSeconds is not { } interval)
            throw new ArgumentException("A mean over windows needs a reference of a declared interval: pair by nearest time.");
        var (sum, count) = (0.0, 0);
        for (var i = CountUpTo(atSeconds - windowSeconds); i < CountUpTo(atSeconds); i++)
            if (_values[i] is { } value) (sum, count) = (sum + value, count + 1);
        var full = Math.Max(1, Math.Floor((windowSeconds + SlackSeconds) / interval));
        return count >= atLeastShare * full - SlackSeconds && count > 0
            ? ReferenceValue.Of(sum / count)
            : ReferenceValue.None(ReferenceAbsence.IncompleteWindow);
    }

    private bool IsGap(int before, int ahead) =>
        _intervalSeconds is { } interval
        && (before < 0 || ahead >= _times.Length || _times[ahead] - _times[before] > (LongestStepIntervals * interval) + SlackSeconds);

    // Samples at or before a time.
    private int CountUpTo(double seconds)
    {
        var (low, high) = (0, _times.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_times[middle] <= seconds + SlackSeconds) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
