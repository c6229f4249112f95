namespace SaMD.Validation.Statistics;

/// <summary>One gap: its figure, its standard error by the jackknife over persons, and its resamples in standard deviations.</summary>
internal sealed class GapPart
{
    private readonly double deviation;

    internal GapPart(StratumFigure first, StratumFigure second)
    {
        (First, Second) = (first, second);
        Value = second.Value!.Value - first.Value!.Value;
        var shareGroup = first.Group == second.Group;
        Persons = shareGroup ? first.LeftOut.Length : first.LeftOut.Length + second.LeftOut.Length;
        var variance = shareGroup
            ? Variance(second.LeftOut.Zip(first.LeftOut, (ours, theirs) => ours - theirs))
            : Variance(first.LeftOut) + Variance(second.LeftOut);
        StandardError = variance is { } square ? Math.Sqrt(square) : null;
        var gaps = Enumerable.Range(0, first.Resampled.Length).Select(Resampled).Where(gap => gap is not null).Select(gap => gap!.Value).ToArray();
        deviation = gaps.Length < 2 ? 0 : Deviation(gaps);
        var rounding = Wording.NoWidth * Math.Max(Math.Abs(first.Value.Value), Math.Abs(second.Value.Value));
        HasWidth = StandardError > rounding && deviation > rounding;
    }

    internal StratumFigure First { get; }

    internal StratumFigure Second { get; }

    internal double Value { get; }

    internal int Persons { get; }

    internal double? StandardError { get; }

    internal bool HasWidth { get; }

    internal string WhyNoWidth(ClusterUnit unit) =>
        StandardError is null ? $"a figure is undefined without one of the {Wording.Unit(unit)}s" : Wording.NoVariation(unit);

    internal double? Standardised(int replicate) => (Resampled(replicate) - Value) / deviation;

    private double? Resampled(int replicate) => Second.Resampled[replicate] - First.Resampled[replicate];

    private static double? Variance(IEnumerable<double?> leftOut)
    {
        var values = leftOut.ToArray();
        return values.Any(value => value is null) ? null : Jackknife.Variance([.. values.Select(value => value!.Value)]);
    }

    private static double Deviation(double[] values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1));
    }
}
