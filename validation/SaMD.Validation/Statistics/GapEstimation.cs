namespace SaMD.Validation.Statistics;

/// <summary>The making of simultaneous intervals of gaps.</summary>
internal sealed class GapEstimation
{
    private readonly Dictionary<string, StratumFigure> figures;
    private readonly IReadOnlyList<StratumPair> pairs;
    private readonly GapOptions options;

    internal GapEstimation(IReadOnlyList<StratumFigure> compared, IReadOnlyList<StratumPair> pairs, GapOptions options)
    {
        (this.pairs, this.options) = (pairs, options);
        figures = compared.ToDictionary(figure => figure.Name, StringComparer.Ordinal);
        if (pairs.Count == 0) return;
        var groups = Groups(compared);
        for (var group = 0; group < groups.Count; group++) Resample(group, groups[group]);
    }

    internal IReadOnlyList<Gap> Result()
    {
        var parts = pairs.Select(pair => new GapPart(figures[pair.First], figures[pair.Second])).ToArray();
        var varying = parts.Where(part => part.HasWidth).ToArray();
        var (most, least) = (new double?[options.Replicates], new double?[options.Replicates]);
        for (var replicate = 0; varying.Length > 0 && replicate < options.Replicates; replicate++)
            (most[replicate], least[replicate]) = Extremes(varying, replicate);
        var critical = varying.Length == 0 ? null : Critical(most, least);
        return [.. pairs.Zip(parts, (pair, part) => new Gap(pair, Estimate(part, critical)))];
    }

    // Strata that share a person, at once or through others, belong together.
    private static List<List<StratumFigure>> Groups(IReadOnlyList<StratumFigure> compared)
    {
        var groups = new List<List<StratumFigure>>();
        foreach (var figure in compared)
        {
            var sharing = groups.Where(group => group.Exists(other => other.Table.Names.Intersect(figure.Table.Names, StringComparer.Ordinal).Any())).ToList();
            var merged = sharing.SelectMany(group => group).Append(figure).ToList();
            groups = [.. groups.Except(sharing), merged];
        }
        return groups;
    }

    private void Resample(int number, List<StratumFigure> group)
    {
        var entries = group.SelectMany((figure, position) =>
            Enumerable.Range(0, figure.Table.Clusters).Select(person => Widened(figure, person, position, group))).ToList();
        var joint = TermTable.Of(entries, group.Sum(figure => figure.Table.Columns));
        var sums = ResampledSums.Draw(joint.Rows, joint.Columns, unchecked(options.Seed + (ulong)number), options.Replicates);
        var first = 0;
        foreach (var figure in group)
        {
            figure.Take(number, joint, sums, first);
            first += figure.Table.Columns;
        }
    }

    private static ClusteredTerms Widened(StratumFigure figure, int person, int position, List<StratumFigure> group)
    {
        var terms = new double[group.Sum(other => other.Table.Columns)];
        figure.Table.Row(person).CopyTo(terms.AsSpan(group.Take(position).Sum(other => other.Table.Columns)));
        return new ClusteredTerms(figure.Table.Names[person], terms);
    }

    private static (double? Most, double? Least) Extremes(GapPart[] parts, int replicate)
    {
        var (most, least) = (double.NegativeInfinity, double.PositiveInfinity);
        foreach (var part in parts)
        {
            if (part.Standardised(replicate) is not { } t) return (null, null);
            (most, least) = (Math.Max(most, t), Math.Min(least, t));
        }
        return (most, least);
    }

    /// <summary>How many standard errors the bounds lie below and above; <see langword="null"/> where undefined resamples leave none.</summary>
    private (double Below, double Above)? Critical(double?[] most, double?[] least)
    {
        if (options.Confidence.Sides == Sides.Two)
            return Percentile(most.Zip(least, (high, low) => (double?)Math.Max(high ?? double.NaN, -(low ?? double.NaN)))) is { } both ? (both, both) : null;
        return Percentile(most) is { } below && Percentile(least.Select(low => -low)) is { } above ? (below, above) : null;
    }

    private double? Percentile(IEnumerable<double?> values)
    {
        var defined = values.Where(value => value is { } number && !double.IsNaN(number)).Select(value => value!.Value).Order().ToArray();
        return new BootstrapSample(0, defined, options.Replicates - defined.Length, null).Percentile(options.Confidence.Level);
    }

    private Estimate Estimate(GapPart part, (double Below, double Above)? critical)
    {
        var persons = Math.Min(part.First.Table.Clusters, part.Second.Table.Clusters);
        var factor = part.StandardError * Quantile.StudentT(options.Confidence.Tail, persons - 1) / Quantile.Normal(options.Confidence.Tail);
        var interval = part.HasWidth && critical is { } c ? new Interval(part.Value - c.Below * factor!.Value, part.Value + c.Above * factor.Value) : null;
        var mayGate = persons >= SubjectBootstrap.FewestClustersToGate;
        return new Estimate
        {
            Value = part.Value,
            Interval = interval,
            Method = "simultaneous, max-t subject bootstrap",
            RequestedMethod = IntervalMethod.MaxT,
            Confidence = options.Confidence,
            Details = new IntervalDetails
            {
                ClusterUnit = options.ClusterUnit,
                Clusters = part.Persons,
                Total = part.Persons,
                StandardError = part.StandardError,
                Seed = options.Seed,
                Replicates = options.Replicates,
            },
            UndefinedReason = interval is not null ? null : part.HasWidth ? "a gap is undefined in too many resamples" : part.WhyNoWidth(options.ClusterUnit),
            Remarks = interval is null || mayGate
                ? Wording.PersonRemarks(options.ClusterUnit)
                : [.. Wording.PersonRemarks(options.ClusterUnit), Wording.NeverGates(options.ClusterUnit, persons)],
            MayPass = mayGate,
            MayFail = mayGate,
        };
    }
}
