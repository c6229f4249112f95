namespace SaMD.Algorithms.PpgHeartRate.V1_0_0;

/// <summary>Finds the pulses of a window by their steep rise, and compares their shapes.</summary>
internal sealed class PulseCounter
{
    private const int MaxPulses = 64;
    private const int Span = Tuning.WindowSamples + Tuning.PulseContextSamples;

    private readonly double[] _slope = new double[Span];
    private readonly int[] _places = new int[MaxPulses];
    private readonly double[] _times = new double[MaxPulses];
    private readonly double[] _template = new double[Tuning.PulseBefore + Tuning.PulseAfter + 1];
    private int _count;

    /// <summary>Counts the pulses of the window that ends before a sample of the grid.</summary>
    internal PulseCount Count(ChannelHistory history, long end)
    {
        var first = Math.Max(0, end - Span);
        var length = (int)(end - first);
        Slopes(history, first, length);
        var level = Level(length);
        if (!(level > 0)) return default;
        Find(level, length);
        return Describe(history, first, length);
    }

    // The rise over 0.16 s, weighted to its middle.
    private void Slopes(ChannelHistory history, long first, int length)
    {
        for (var i = 0; i < length; i++)
            _slope[i] = i < 2 || i >= length - 2
                ? 0
                : history.Filtered(first + i + 1) - history.Filtered(first + i - 1) + (0.5 * (history.Filtered(first + i + 2) - history.Filtered(first + i - 2)));
    }

    // The usual height of the steepest rise: the median over spans that each hold a pulse.
    private double Level(int length)
    {
        Span<double> maxima = stackalloc double[Span / Tuning.LevelSpanSamples + 1];
        var spans = 0;
        for (var from = length - Tuning.LevelSpanSamples; from >= 0; from -= Tuning.LevelSpanSamples)
            maxima[spans++] = Greatest(_slope.AsSpan(from, Tuning.LevelSpanSamples));
        if (spans == 0) return 0;
        maxima = maxima[..spans];
        maxima.Sort();
        return maxima[spans / 2];
    }

    private static double Greatest(ReadOnlySpan<double> values)
    {
        var greatest = 0.0;
        foreach (var value in values) greatest = Math.Max(greatest, value);
        return greatest;
    }

    // Of two rises closer than a heart can beat, the steeper one counts.
    private void Find(double level, int length)
    {
        _count = 0;
        for (var i = 2; i < length - 2; i++)
        {
            if (!(_slope[i] >= Tuning.LeastRise * level && _slope[i] > _slope[i - 1] && _slope[i] >= _slope[i + 1])) continue;
            if (_count > 0 && i - _places[_count - 1] < Tuning.ApartSamples)
            {
                if (_slope[i] <= _slope[_places[_count - 1]]) continue;
                _count--;
            }
            if (_count == MaxPulses) return;
            _places[_count] = i;
            _times[_count++] = i + Vertex(_slope[i - 1], _slope[i], _slope[i + 1]);
        }
    }

    private static double Vertex(double before, double at, double after)
    {
        var bend = before - (2 * at) + after;
        return bend < 0 ? Math.Clamp(0.5 * (before - after) / bend, -0.5, 0.5) : 0;
    }

    private PulseCount Describe(ChannelHistory history, long first, int length)
    {
        var start = length - Tuning.WindowSamples;
        var from = 0;
        while (from < _count && _times[from] < start) from++;
        var n = _count - from;
        if (n < 3) return default;
        Span<double> intervals = stackalloc double[MaxPulses];
        intervals = intervals[..(n - 1)];
        for (var i = 0; i < intervals.Length; i++) intervals[i] = _times[from + i + 1] - _times[from + i];
        intervals.Sort();
        var median = intervals[intervals.Length / 2];
        var missed = Missed(intervals, median);
        var regularity = intervals[intervals.Length / 5] / intervals[Math.Max(0, intervals.Length - 1 - missed) * 4 / 5];
        var counted = n - 1 + (regularity > Tuning.RegularTo ? missed : 0);
        var rate = 60 * counted * Tuning.GridHz / (_times[_count - 1] - _times[from]);
        // At the ends of the window the next pulse may be just outside.
        var ends = Tuning.EndGapShare * Math.Max(_times[from] - start, length - _times[_count - 1]);
        return new PulseCount(rate, Likeness(history, first, from, length), regularity, Math.Max(ends, intervals[^1]) / median);
    }

    // A premature beat that moves no blood leaves a gap of two intervals: in a regular rhythm it counts.
    private static int Missed(ReadOnlySpan<double> intervals, double median)
    {
        var missed = 0;
        foreach (var interval in intervals)
            if (interval > 1.8 * median && interval < 2.2 * median) missed++;
        return missed;
    }

    private double Likeness(ChannelHistory history, long first, int from, int length)
    {
        Array.Clear(_template);
        for (var i = from; i < _count; i++) AddShape(history, first, _places[i], length, _template);
        var (sum, counted) = (0.0, 0);
        Span<double> shape = stackalloc double[_template.Length];
        for (var i = from; i < _count; i++)
        {
            shape.Clear();
            if (!AddShape(history, first, _places[i], length, shape)) continue;
            sum += Correlation(shape, _template);
            counted++;
        }
        return counted > 0 ? sum / counted : 0;
    }

    private static bool AddShape(ChannelHistory history, long first, int place, int length, Span<double> sum)
    {
        if (place < Tuning.PulseBefore || place + Tuning.PulseAfter >= length) return false;
        for (var i = 0; i < sum.Length; i++) sum[i] += history.Filtered(first + place - Tuning.PulseBefore + i);
        return true;
    }

    private static double Correlation(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        double sx = 0, sy = 0, sxx = 0, syy = 0, sxy = 0;
        for (var i = 0; i < x.Length; i++)
        {
            sx += x[i];
            sy += y[i];
            sxx += x[i] * x[i];
            syy += y[i] * y[i];
            sxy += x[i] * y[i];
        }
        var spread = (sxx - (sx * sx / x.Length)) * (syy - (sy * sy / x.Length));
        return spread > 0 ? (sxy - (sx * sy / x.Length)) / Math.Sqrt(spread) : 0;
    }
}
