namespace SaMD.Validation.Statistics;

/// <summary>The making of one estimate of an area under the curve, or of a difference of two.</summary>
internal sealed class AreaEstimation(AreaComponents components, IntervalOptions options)
{
    private readonly IntervalMethod method = IntervalMethods.Chosen(EstimateKind.AreaUnderCurve, options);

    internal Estimate Single()
    {
        var orders = components.Orders;
        return Of(components.Area, components.Variance(), (0, 1), generator => orders[0].Area(orders[0].Draw(generator)), [components]);
    }

    internal Estimate Difference()
    {
        RefuseLogit();
        var (second, first) = (components.Orders[0], components.Orders[1]);
        return Of(components.Area, components.Variance(), (-1, 1), generator =>
        {
            var drawn = second.Draw(generator);
            return second.Area(drawn) - first.Area(drawn);
        }, [components]);
    }

    internal static Estimate Unpaired(AreaComponents first, AreaComponents second, IntervalOptions options)
    {
        var estimation = new AreaEstimation(second, options);
        estimation.RefuseLogit();
        return estimation.Of(
            second.Area - first.Area, first.Variance() + second.Variance(), (-1, 1),
            generator => second.Orders[0].Area(second.Orders[0].Draw(generator)) - first.Orders[0].Area(first.Orders[0].Draw(generator)), [first, second]);
    }

    private void RefuseLogit()
    {
        if (method == IntervalMethod.DeLongLogit)
            throw new ArgumentException("'delong-logit' is for one area; a difference has 'delong' or 'subject-bootstrap'.", nameof(options));
    }

    private Estimate Of(double? area, double? variance, (double Lowest, double Highest) range, Func<Xoshiro256, double?> resample, AreaComponents[] groups)
    {
        var details = new IntervalDetails
        {
            ClusterUnit = options.ClusterUnit,
            Clusters = groups.Sum(group => group.Persons.Length),
            Total = groups.Sum(group => group.Positives + group.Negatives),
            StandardError = variance is >= 0 ? Math.Sqrt(variance.Value) : null,
        };
        if (area is null) return Plain(null, null, details, "0/0: the area under the curve needs positives and negatives in the reference", groups);
        if (method == IntervalMethod.SubjectBootstrap) return Bootstrap(area.Value, resample, details, groups);
        var interval = variance > 0 ? Bounds(area.Value, details.StandardError!.Value, range) : null;
        return Plain(area, interval, details, WhyNoInterval(variance), groups) with
        {
            Beside = options.BootstrapBeside ? Bootstrap(area.Value, resample, details, groups) : null,
        };
    }

    private Interval? Bounds(double area, double error, (double Lowest, double Highest) range)
    {
        var z = Quantile.Normal(options.Confidence.Tail);
        if (method == IntervalMethod.DeLong)
            return new Interval(Math.Clamp(area - z * error, range.Lowest, range.Highest), Math.Clamp(area + z * error, range.Lowest, range.Highest));
        if (area is <= 0 or >= 1) return null;
        var (logit, half) = (Math.Log(area / (1 - area)), z * error / (area * (1 - area)));
        return new Interval(1 / (1 + Math.Exp(half - logit)), 1 / (1 + Math.Exp(-half - logit)));
    }

    private Estimate Plain(double? area, Interval? interval, IntervalDetails details, string why, AreaComponents[] groups)
    {
        var isClustered = groups.Any(group => group.Positives + group.Negatives > group.Persons.Length);
        var name = isClustered ? "DeLong, clustered (Obuchowski 1997)" : "DeLong";
        return new Estimate
        {
            Value = area,
            Interval = interval,
            Method = method == IntervalMethod.DeLongLogit ? name + ", logit scale" : name,
            RequestedMethod = method,
            Confidence = options.Confidence,
            Details = details,
            UndefinedReason = interval is null ? why : null,
            Remarks = Wording.PersonRemarks(options.ClusterUnit),
        };
    }

    private string WhyNoInterval(double? variance) => variance is null
        ? $"an interval needs two {Wording.Unit(options.ClusterUnit)}s or more with each class"
        : "the scores show no variation between the classes' cases: the interval would have no width";

    private Estimate Bootstrap(double area, Func<Xoshiro256, double?> resample, IntervalDetails details, AreaComponents[] groups)
    {
        var isComputed = groups.All(group => group.Persons.Length >= SubjectBootstrap.FewestClusters);
        var estimate = BootstrapEstimate.Of(
            area, isComputed ? Sample(area, resample) : null, IntervalMethod.SubjectBootstrap,
            details with { Seed = options.Seed, Replicates = options.Replicates }, options.Confidence);
        return groups.All(group => group.Persons.Length >= SubjectBootstrap.FewestClustersToGate) ? estimate : estimate with { MayPass = false, MayFail = false };
    }

    private BootstrapSample Sample(double area, Func<Xoshiro256, double?> resample)
    {
        var generator = new Xoshiro256(options.Seed);
        var values = new double[options.Replicates];
        var defined = 0;
        for (var replicate = 0; replicate < options.Replicates; replicate++)
            if (resample(generator) is { } figure)
                values[defined++] = figure;
        Array.Resize(ref values, defined);
        Array.Sort(values);
        return new BootstrapSample(area, values, options.Replicates - defined, null);
    }
}
