namespace SaMD.Validation.Statistics;

/// <summary>The making of one estimate of a function of sums: before and after its resamples are drawn.</summary>
internal sealed class SumEstimation
{
    private readonly SumFunction function;
    private readonly IntervalMethod method;
    private readonly double? value;
    private BootstrapSample? sample;

    internal SumEstimation(SumEndpoint endpoint)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        (function, Options) = (endpoint.Function, endpoint.Options);
        method = IntervalMethods.Chosen(EstimateKind.SumFunction, Options);
        ArgumentOutOfRangeException.ThrowIfLessThan(Options.Replicates, 1);
        Table = TermTable.Of(endpoint.Terms, function.Columns);
        value = function.Of(Table.Totals);
    }

    internal TermTable Table { get; }

    internal IntervalOptions Options { get; }

    internal bool NeedsResamples =>
        value is not null && Table.Clusters >= SubjectBootstrap.FewestClusters && (Options.BootstrapBeside || IntervalMethods.IsBootstrap(method));

    /// <summary>Estimates with the same key can share their resamples.</summary>
    internal string ResamplingKey => $"{Options.Seed}\0{Options.Replicates}\0{string.Join('\0', Table.Names)}";

    internal void Take(ResampledSums sums, int firstColumn) => sample = BootstrapSample.Of(value!.Value, Table, function.Of, sums, firstColumn);

    internal Estimate Result()
    {
        if (value is null) return Undefined();
        if (IntervalMethods.IsBootstrap(method)) return BootstrapEstimate.Of(value.Value, sample, method, BootstrapDetails(), Options.Confidence);
        return JackknifeT() with { Beside = Options.BootstrapBeside ? BootstrapEstimate.Both(value.Value, sample, BootstrapDetails(), Options.Confidence) : null };
    }

    private Estimate Undefined() => new()
    {
        Value = null,
        Interval = null,
        Method = IntervalMethods.Name(method),
        RequestedMethod = method,
        Confidence = Options.Confidence,
        Details = Details(),
        UndefinedReason = function.WhyUndefined,
        Remarks = Wording.PersonRemarks(Options.ClusterUnit),
    };

    private Estimate JackknifeT()
    {
        var leftOut = Table.Clusters < 2 ? null : sample is null ? Jackknife.Values(Table, function.Of) : sample.Jackknife;
        double? error = leftOut is null ? null : Math.Sqrt(Jackknife.Variance(leftOut));
        var hasWidth = error > Wording.NoWidth * Math.Abs(value!.Value);
        return new Estimate
        {
            Value = value,
            Interval = hasWidth ? Bounded(Quantile.StudentT(Options.Confidence.Tail, Table.Clusters - 1) * error!.Value) : null,
            Method = $"jackknife over {Wording.Unit(Options.ClusterUnit)}s, Student's t",
            RequestedMethod = method,
            Confidence = Options.Confidence,
            Details = Details() with { StandardError = error },
            UndefinedReason = hasWidth ? null : WhyNoInterval(error),
            Remarks = Wording.PersonRemarks(Options.ClusterUnit),
        };
    }

    private Interval Bounded(double half) => new(
        Math.Clamp(value!.Value - half, function.Lowest ?? double.MinValue, function.Highest ?? double.MaxValue),
        Math.Clamp(value.Value + half, function.Lowest ?? double.MinValue, function.Highest ?? double.MaxValue));

    private string WhyNoInterval(double? error) =>
        Table.Clusters < 2 ? Wording.OnlyOne(Options.ClusterUnit)
        : error is null ? $"the figure is undefined without one of the {Wording.Unit(Options.ClusterUnit)}s"
        : Wording.NoVariation(Options.ClusterUnit);

    private IntervalDetails Details() => new() { ClusterUnit = Options.ClusterUnit, Clusters = Table.Clusters, Total = Table.Clusters };

    private IntervalDetails BootstrapDetails() => Details() with { Seed = Options.Seed, Replicates = Options.Replicates };
}
