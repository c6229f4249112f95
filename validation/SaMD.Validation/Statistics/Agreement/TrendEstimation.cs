namespace SaMD.Validation.Statistics.Agreement;

/// <summary>The regression of the difference on the level, from sums over persons.</summary>
internal static class TrendEstimation
{
    // Levels that vary by less than this share of their size are rounding.
    private const double NoVariation = 1e-12;

    internal static AgreementTrend? Of(PairTable pairs, IntervalOptions options)
    {
        // 1. The line, from sums around the means.
        if (pairs.Clusters < 3) return null;
        var n = pairs.Total;
        var (level, difference) = (pairs.Persons.Sum(person => person.Levels) / n, pairs.Persons.Sum(person => person.Differences) / n);
        var centred = pairs.Persons.Select(person => Centred(person, level, difference)).ToArray();
        var squares = centred.Sum(person => person.Squares);
        if (squares <= NoVariation * pairs.Persons.Sum(person => person.SquaredLevels)) return null;
        var slope = centred.Sum(person => person.Products) / squares;
        // 2. Its variance: the scores of the persons, Σ(a − ā)·e, vary around 0.
        double k = pairs.Clusters;
        var scores = centred.Sum(person => Square(person.Products - slope * person.Squares));
        var error = Math.Sqrt(k / (k - 1) * scores) / squares;
        // 3. The spread around it.
        var intercept = difference - slope * level;
        var spread = AgreementVariance.Of(ResidualSums(pairs, slope, intercept))?.StandardDeviation;
        return new AgreementTrend(Slope(slope, error, pairs, options), intercept, spread);
    }

    private static (double Squares, double Products) Centred(ClusteredPairs person, double level, double difference) => (
        person.SquaredLevels - 2 * level * person.Levels + person.Count * level * level,
        person.Products - level * person.Differences - difference * person.Levels + person.Count * level * difference);

    private static double[] ResidualSums(PairTable pairs, double slope, double intercept)
    {
        var sums = new double[AgreementVariance.Columns];
        foreach (var person in pairs.Persons)
        {
            var sum = person.Differences - intercept * person.Count - slope * person.Levels;
            var squares = person.SquaredDifferences + intercept * intercept * person.Count + slope * slope * person.SquaredLevels
                - 2 * intercept * person.Differences - 2 * slope * person.Products + 2 * intercept * slope * person.Levels;
            var terms = AgreementVariance.Terms(person.Count, sum, Math.Max(0, squares));
            for (var column = 0; column < sums.Length; column++) sums[column] += terms[column];
        }
        return sums;
    }

    private static Estimate Slope(double slope, double error, PairTable pairs, IntervalOptions options)
    {
        var hasWidth = error > Wording.NoWidth;
        var half = Quantile.StudentT(options.Confidence.Tail, pairs.Clusters - 2) * error;
        return new Estimate
        {
            Value = slope,
            Interval = hasWidth ? new Interval(slope - half, slope + half) : null,
            Method = "cluster-robust regression, Student's t",
            RequestedMethod = IntervalMethod.RatioT,
            Confidence = options.Confidence,
            Details = new IntervalDetails { ClusterUnit = options.ClusterUnit, Clusters = pairs.Clusters, Total = pairs.Total, StandardError = error },
            UndefinedReason = hasWidth ? null : Wording.NoVariation(options.ClusterUnit),
            Remarks = Wording.PersonRemarks(options.ClusterUnit),
        };
    }

    private static double Square(double value) => value * value;
}
