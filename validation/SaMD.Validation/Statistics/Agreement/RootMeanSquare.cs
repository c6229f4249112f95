namespace SaMD.Validation.Statistics.Agreement;

/// <summary>The making of one estimate of a root mean square.</summary>
internal sealed class RootMeanSquare(SumTable table, IntervalOptions options)
{
    private readonly IntervalMethod method = IntervalMethods.Chosen(EstimateKind.RootMeanSquare, options);

    internal Estimate Estimate()
    {
        if (table.Clusters == 0) return Of(null, "none", IntervalMethods.Name(method), "0/0: there is no value");
        var isBootstrap = IntervalMethods.IsBootstrap(method);
        var sample = (isBootstrap || options.BootstrapBeside) && table.Clusters >= SubjectBootstrap.FewestClusters ? Sample() : null;
        if (isBootstrap && table.Clusters >= SubjectBootstrap.FewestClustersToGate)
            return BootstrapEstimate.Of(Value, sample, method, BootstrapDetails(), options.Confidence);
        var estimate = isBootstrap ? ForFewPersons() : method == IntervalMethod.ChiSquare ? ChiSquare() : RatioT();
        if (isBootstrap) return estimate with { Beside = BootstrapEstimate.Of(Value, sample, method, BootstrapDetails(), options.Confidence) };
        return estimate with { Beside = options.BootstrapBeside ? BootstrapEstimate.Both(Value, sample, BootstrapDetails(), options.Confidence) : null };
    }

    private double MeanSquare => table.TotalSum / table.TotalCount;

    private double Value => Math.Sqrt(MeanSquare);

    private Estimate RatioT()
    {
        var interval = RatioInterval();
        return Of(interval, null, "square root of the ratio estimator's interval, Student's t", WhyNoInterval());
    }

    private Estimate ChiSquare()
    {
        var unit = Wording.Unit(options.ClusterUnit);
        return Of(ChiSquareInterval(), null, $"chi-square, one value per {unit}", WhyNoInterval()) is var estimate && table.TotalCount > table.Clusters
            ? estimate with { Remarks = [.. estimate.Remarks, $"normal differences between {unit}s assumed; the values of one {unit} count as one"] }
            : estimate;
    }

    // The bootstrap never gates below 30 persons. There each of the two others fails on its own ground: Student's t where few persons
    // make the square of the error skewed, chi-square where persons differ by more than a normal distribution lets them.
    private Estimate ForFewPersons()
    {
        var unit = Wording.Unit(options.ClusterUnit);
        var (ratio, chi) = (RatioInterval(), ChiSquareInterval());
        var interval = ratio is null || chi is null ? null : new Interval(Math.Min(ratio.Lower, chi.Lower), Math.Max(ratio.Upper, chi.Upper));
        var estimate = Of(interval, null, $"the wider of chi-square, one value per {unit}, and the ratio estimator, Student's t", WhyNoInterval());
        var remark = $"{Wording.NeverGates(options.ClusterUnit, table.Clusters)}: a conservative interval stands in its place";
        return estimate with { Remarks = [.. estimate.Remarks, remark] };
    }

    private Interval? RatioInterval()
    {
        if (!HasWidth) return null;
        var half = Quantile.StudentT(options.Confidence.Tail, table.Clusters - 1) * Math.Sqrt(RatioEstimator.OfTable(table).Variance!.Value);
        return new Interval(Math.Sqrt(Math.Max(0, MeanSquare - half)), Math.Sqrt(MeanSquare + half));
    }

    private Interval? ChiSquareInterval()
    {
        if (table.Clusters < 2 || MeanSquare == 0) return null;
        return new Interval(
            Value * Math.Sqrt(Freedom / Quantile.ChiSquare(options.Confidence.Tail, Freedom)),
            Value * Math.Sqrt(Freedom / Quantile.ChiSquare(1 - options.Confidence.Tail, Freedom)));
    }

    private double Freedom => table.TotalCount * table.TotalCount / table.Counts.Sum(count => count * count);

    private bool HasWidth => RatioEstimator.OfTable(table).Variance is { } variance && Math.Sqrt(variance) > Wording.NoWidth * MeanSquare;

    private string WhyNoInterval() => table.Clusters < 2 ? Wording.OnlyOne(options.ClusterUnit) : Wording.NoVariation(options.ClusterUnit);

    private BootstrapSample Sample()
    {
        var rows = new double[2 * table.Clusters];
        for (var i = 0; i < table.Clusters; i++) (rows[2 * i], rows[2 * i + 1]) = (table.Sums[i], table.Counts[i]);
        return BootstrapSample.Of(
            Value, new TermTable(new string[table.Clusters], rows, 2), SumFunctions.RootMeanSquare.Of,
            ResampledSums.Draw(rows, 2, options.Seed, options.Replicates));
    }

    private Estimate Of(Interval? interval, string? none, string name, string why) => new()
    {
        Value = none is null ? Value : null,
        Interval = interval,
        Method = name,
        RequestedMethod = method,
        Confidence = options.Confidence,
        Details = Details(),
        UndefinedReason = interval is null ? why : null,
        Remarks = Wording.PersonRemarks(options.ClusterUnit),
    };

    private IntervalDetails BootstrapDetails() => Details() with { Seed = options.Seed, Replicates = options.Replicates };

    private IntervalDetails Details() => new()
    {
        ClusterUnit = options.ClusterUnit,
        Clusters = table.Clusters,
        Total = table.TotalCount,
        DegreesOfFreedom = table.Clusters > 1 && !(method == IntervalMethod.RatioT) ? Freedom : null,
        // Delta method: SE(√x) = SE(x) / (2·√x).
        StandardError = table.Clusters > 1 && MeanSquare > 0 ? Math.Sqrt(RatioEstimator.OfTable(table).Variance!.Value) / (2 * Value) : null,
    };
}
