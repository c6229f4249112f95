namespace SaMD.Signals.Formats.Csv;

/// <summary>How many rows a file has, and how they lie in time.</summary>
/// <param name="FrameCount">Samples of each channel, those of gaps among them.</param>
/// <param name="SamplingFrequencyHz">Samples per second.</param>
/// <param name="IntervalSeconds">Seconds from row to row where none is left out.</param>
internal sealed record CsvTimeline(long FrameCount, double SamplingFrequencyHz, double IntervalSeconds)
{
    /// <summary>Largest departure of a step of the time from a whole number of intervals, in intervals.</summary>
    public const double LargestJitter = 0.25;

    private const int StepsForInterval = 10_000;
    private const double LongestGapSeconds = 31 * 86400.0;

    /// <summary>Reads the file for it.</summary>
    public static CsvTimeline Read(IRecordingFiles files, string name, CsvLayout layout)
    {
        if (layout.Time is not { } time) return new CsvTimeline(CountRows(files, name, layout), layout.SamplingFrequencyHz!.Value, 1 / layout.SamplingFrequencyHz.Value);
        var interval = Interval(files, name, layout, time);
        using var rows = new CsvRows(files, name, layout, [time.Column]);
        var (frames, first, last) = (0L, 0.0, 0.0);
        Span<double> value = stackalloc double[1];
        while (rows.Next(value))
        {
            var at = Seconds(rows, value[0], time);
            if (frames == 0) (frames, first) = (1, at);
            else frames += Steps(rows, at - last, interval);
            last = at;
        }

        if (frames < 2) throw rows.Fault("at least two rows were expected: their times say how long a sample lasts.");
        return new CsvTimeline(frames, (frames - 1) / (last - first), interval);
    }

    /// <summary>How many samples a row comes after the one before.</summary>
    /// <exception cref="Files.InputFaultException">The time does not go on, leaps by more than a month, or lies between two samples.</exception>
    public static long Steps(CsvRows rows, double step, double interval)
    {
        if (step > LongestGapSeconds) throw rows.Fault(FormattableString.Invariant($"the time leaps by {step} s; a gap of at most 31 days was expected."));
        var steps = Math.Round(step / interval);
        if (steps >= 1 && Math.Abs((step / interval) - steps) <= LargestJitter * Math.Max(1, steps / 100)) return (long)steps;
        throw rows.Fault(FormattableString.Invariant($"the time goes on by {step:0.######} s; a whole number of intervals of {interval:0.######} s was expected, within a quarter of one. Resample the recording, or state its sampling frequency."));
    }

    /// <summary>The time of a row in seconds.</summary>
    public static double Seconds(CsvRows rows, double value, CsvTime time) =>
        double.IsNaN(value) ? throw rows.Fault("the row has no time.") : value / time.UnitsPerSecond;

    private static long CountRows(IRecordingFiles files, string name, CsvLayout layout)
    {
        using var lines = new CsvLines(files, name);
        while (lines.Next(out _))
        {
        }

        return Math.Max(0, lines.Number - (layout.HasHeading ? 1 : 0) - lines.EmptyAtEnd);
    }

    // Of the first steps, of which gaps are fewer than half. The mean of those without a gap, since times are often rounded.
    private static double Interval(IRecordingFiles files, string name, CsvLayout layout, CsvTime time)
    {
        using var rows = new CsvRows(files, name, layout, [time.Column]);
        var steps = new List<double>();
        Span<double> value = stackalloc double[1];
        double? last = null;
        while (steps.Count < StepsForInterval && rows.Next(value))
        {
            var at = Seconds(rows, value[0], time);
            if (last is { } before) steps.Add(at - before);
            last = at;
        }

        if (steps.Count == 0) throw rows.Fault("at least two rows were expected: their times say how long a sample lasts.");
        steps.Sort();
        return steps[steps.Count / 2] is > 0 and var median
            ? steps.Where(step => step > 0 && step <= 1.5 * median).Average()
            : throw rows.Fault("the time of most rows does not go on.");
    }
}
