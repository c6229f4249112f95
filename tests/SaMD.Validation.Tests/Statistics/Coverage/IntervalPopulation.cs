using SaMD.Validation.Statistics;
using SaMD.Validation.Statistics.Agreement;

namespace SaMD.Validation.Tests.Statistics.Coverage;

/// <summary>A population of which the true figure is known, and what every method makes of a sample of it.</summary>
/// <param name="Name">What is estimated, of whom.</param>
/// <param name="Persons">Numbers of persons.</param>
/// <param name="Simulate">One simulation: number of persons and seed.</param>
internal sealed record IntervalPopulation(string Name, int[] Persons, Func<int, Xoshiro256, IntervalOutcome[]> Simulate)
{
    // Quantiles of the normal distribution, each as likely: what is drawn is a whole number.
    private static readonly double[] Normals =
        [.. Enumerable.Range(0, 4096).Select(i => MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, (i + 0.5) / 4096))];

    private static readonly double VarianceOfNormals = Normals.Average(z => z * z);

    private static readonly IntervalOptions Options = new() { Replicates = IntervalCoverage.Replicates, BootstrapBeside = false };

    internal static IntervalPopulation[] All { get; } =
    [
        new("A_rms, 35 % of the variance between persons, 20 pairs each", [10, 20, 40, 100], (k, random) => RootMeanSquares(k, random, _ => 1, 1, _ => 20)),
        new("A_rms, the same, 5 to 35 pairs each", [10, 20, 40, 100], (k, random) => RootMeanSquares(k, random, _ => 1, 1, generator => 5 + generator.NextBelow(31))),
        new("A_rms, one person in ten with threefold errors, 20 pairs each", [10, 20, 40, 100],
            (k, random) => RootMeanSquares(k, random, generator => generator.NextBelow(10) == 0 ? 3 : 1, 1.8, _ => 20)),
        new("limits of agreement (upper), 35 % between persons, 20 pairs each", [10, 20, 40, 100], (k, random) => Limits(k, random, _ => 20)),
        new("limits of agreement (upper), the same, 5 to 35 pairs each", [10, 20, 40, 100], (k, random) => Limits(k, random, generator => 5 + generator.NextBelow(31))),
        new("area under the curve 0.81, 1 to 9 strips of a person, both classes in each", [10, 20, 40, 100], (k, random) => Areas(k, random, (_, generator) => generator.NextBelow(5) < 2)),
        new("area under the curve 0.81, 1 to 9 strips of a person, two persons in five positive", [10, 20, 40, 100], (k, random) => Areas(k, random, (person, _) => person % 5 < 2)),
        new("F1 0.82, 10 to 30 strips of a person", [10, 20, 40, 100], FunctionsOfSums),
        new("mean absolute error over persons, lognormal (sigma 0.8)", [10, 20, 40, 100], SkewedMeans),
        new("median over persons of the same", [10, 20, 40, 100], Medians),
        new("three gaps between strata of so many persons each, at once", [10, 20, 40, 100], Gaps),
    ];

    private static double Normal(Xoshiro256 random) => Normals[random.NextBelow(Normals.Length)];

    private static double[][] Errors(int persons, Xoshiro256 random, Func<Xoshiro256, double> scale, Func<Xoshiro256, int> pairs) =>
    [
        .. Enumerable.Range(0, persons).Select(_ =>
        {
            var (factor, effect) = (scale(random), Math.Sqrt(0.35) * Normal(random));
            return Enumerable.Range(0, pairs(random)).Select(_ => factor * (effect + Math.Sqrt(0.65) * Normal(random))).ToArray();
        }),
    ];

    private static IntervalOutcome[] RootMeanSquares(int persons, Xoshiro256 random, Func<Xoshiro256, double> scale, double meanSquareOfScale, Func<Xoshiro256, int> pairs)
    {
        var squares = Errors(persons, random, scale, pairs).Select((errors, i) => new ClusteredSum($"p{i:D3}", errors.Sum(error => error * error), errors.Length)).ToList();
        var truth = Math.Sqrt(meanSquareOfScale * VarianceOfNormals);
        IntervalOutcome By(string name, IntervalMethod method) => IntervalOutcome.Of(name, truth, RootMeanSquareEstimator.Estimate(squares, Options with { Method = method }));
        var percentile = RootMeanSquareEstimator.Estimate(squares, Options);
        var bca = RootMeanSquareEstimator.Estimate(squares, Options with { Method = IntervalMethod.SubjectBootstrapBca });
        return
        [
            IntervalOutcome.Of("gate: bootstrap, below 30 persons the wider of chi-square and ratio-t", truth, percentile),
            IntervalOutcome.Of("subject bootstrap (percentile)", truth, percentile.Beside ?? percentile),
            IntervalOutcome.Of("subject bootstrap (BCa)", truth, bca.Beside ?? bca),
            By("ratio-t of the mean square", IntervalMethod.RatioT),
            By("chi-square, one value per person", IntervalMethod.ChiSquare),
        ];
    }

    private static IntervalOutcome[] Limits(int persons, Xoshiro256 random, Func<Xoshiro256, int> pairs)
    {
        var sums = Errors(persons, random, _ => 1, pairs).Select((errors, i) => ClusteredPairs.Of($"p{i:D3}", errors.Select(error => (85.0, 85 + error)))).ToList();
        var truth = 1.96 * Math.Sqrt(VarianceOfNormals);
        var limits = LimitsOfAgreementEstimator.Estimate(sums, Options with { BootstrapBeside = true });
        return
        [
            IntervalOutcome.Of("MOVER, over pairs", truth, limits.Upper),
            IntervalOutcome.Of("MOVER, each person once (Zou)", truth, limits.BalancedUpper),
            IntervalOutcome.Of("subject bootstrap (percentile), over pairs", truth, limits.Upper.Beside!),
            IntervalOutcome.Of("subject bootstrap (BCa), over pairs", truth, limits.Upper.Beside!.Beside!),
        ];
    }

    private static IntervalOutcome[] Areas(int persons, Xoshiro256 random, Func<int, Xoshiro256, bool> drawIsPositive)
    {
        var cases = new List<ScoredCase>();
        for (var person = 0; person < persons; person++)
        {
            var (strips, effect) = (1 + random.NextBelow(9), 0.7 * Normal(random));
            for (var strip = 0; strip < strips; strip++)
            {
                var isPositive = drawIsPositive(person, random);
                cases.Add(new ScoredCase($"p{person:D3}", isPositive, (isPositive ? 1.5 : 0) + effect + Normal(random)));
            }
        }
        // Φ(1.5 / √(2·(0.7² + 1))).
        var truth = MathNet.Numerics.Distributions.Normal.CDF(0, 1, 1.5 / Math.Sqrt(2 * 1.49));
        IntervalOutcome By(string name, IntervalMethod method) => IntervalOutcome.Of(name, truth, AreaUnderCurve.Estimate(cases, Options with { Method = method }));
        var alone = cases.Select((scored, i) => scored with { Cluster = $"s{i:D4}" }).ToList();
        return
        [
            By("DeLong, clustered", IntervalMethod.DeLong),
            By("the same on the logit scale", IntervalMethod.DeLongLogit),
            By("subject bootstrap (percentile)", IntervalMethod.SubjectBootstrap),
            IntervalOutcome.Of("DeLong as if strips were independent", truth, AreaUnderCurve.Estimate(alone, Options)),
        ];
    }

    private static IntervalOutcome[] FunctionsOfSums(int persons, Xoshiro256 random)
    {
        // In hundredths: sensitivity 60 to 99 with mean 79.5, false-positive rate 0 to 9 with mean 4.5, three strips in ten positive.
        var terms = Enumerable.Range(0, persons).Select(person =>
        {
            var (strips, sensitivity, falsePositives) = (10 + random.NextBelow(21), 60 + random.NextBelow(40), random.NextBelow(10));
            var sums = new double[3];
            for (var strip = 0; strip < strips; strip++)
            {
                var (isPositive, chance) = (random.NextBelow(10) < 3, random.NextBelow(100));
                if (isPositive) sums[chance < sensitivity ? 0 : 2]++;
                else if (chance < falsePositives) sums[1]++;
            }
            return new ClusteredTerms($"p{person:D3}", sums);
        }).ToList();
        const double truePositives = 0.3 * 0.795;
        const double truth = 2 * truePositives / (2 * truePositives + 0.7 * 0.045 + 0.3 * 0.205);
        IntervalOutcome By(string name, IntervalMethod method) => IntervalOutcome.Of(name, truth, SumFunctionEstimator.Estimate(terms, SumFunctions.F1, Options with { Method = method }));
        return
        [
            By("jackknife, Student's t", IntervalMethod.JackknifeT),
            By("subject bootstrap (percentile)", IntervalMethod.SubjectBootstrap),
            By("subject bootstrap (BCa)", IntervalMethod.SubjectBootstrapBca),
        ];
    }

    private static List<ClusteredSum> Skewed(int persons, Xoshiro256 random) =>
        [.. Enumerable.Range(0, persons).Select(person => new ClusteredSum($"p{person:D3}", Math.Exp(0.8 * Normal(random)), 1))];

    private static IntervalOutcome[] SkewedMeans(int persons, Xoshiro256 random)
    {
        var sums = Skewed(persons, random);
        var truth = Normals.Average(z => Math.Exp(0.8 * z));
        IntervalOutcome By(string name, IntervalMethod method) => IntervalOutcome.Of(name, truth, PersonEstimator.Mean(sums, Options with { Method = method }));
        return
        [
            By("mean over persons, Student's t", IntervalMethod.RatioT),
            By("subject bootstrap (percentile)", IntervalMethod.SubjectBootstrap),
            By("subject bootstrap (BCa)", IntervalMethod.SubjectBootstrapBca),
        ];
    }

    private static IntervalOutcome[] Medians(int persons, Xoshiro256 random)
    {
        var sums = Skewed(persons, random);
        IntervalOutcome By(string name, IntervalMethod method) => IntervalOutcome.Of(name, 1, PersonEstimator.Quantile(sums, 0.5, Options with { Method = method }));
        return [By("order statistics", IntervalMethod.OrderStatistic), By("subject bootstrap (percentile)", IntervalMethod.SubjectBootstrap)];
    }

    private static IntervalOutcome[] Gaps(int persons, Xoshiro256 random)
    {
        var strata = new[] { "light", "medium", "dark" }.Select((name, i) => new Stratum(
            name, [.. Errors(persons, random, _ => 1, _ => 20).Select((errors, person) => new ClusteredTerms($"{name}{person:D3}", [errors.Sum() + i * errors.Length, errors.Length]))])).ToList();
        StratumPair[] pairs = [new("light", "medium"), new("light", "dark"), new("medium", "dark")];
        double[] truths = [1, 2, 1];
        var gaps = StratumGaps.Compare(strata, pairs, SumFunctions.Ratio, new GapOptions { Replicates = IntervalCoverage.Replicates }).Gaps;
        return
        [
            new("max-t, all three gaps", gaps.Zip(truths).All(gap => gap.First.Difference.Interval!.Lower <= gap.Second), gaps.Zip(truths).All(gap => gap.First.Difference.Interval!.Upper >= gap.Second)),
        ];
    }
}
