using SaMD.Validation.Statistics;

namespace SaMD.Benchmarks;

/// <summary>The subject bootstrap of all figures of a requirement: 8 functions of 3 sums each over 1,000 persons, 10,000 replicates.</summary>
internal static class Resampling
{
    private const int Figures = 8;
    private const int Persons = 1000;

    /// <summary>Made-up counts; what they are has no influence on the time.</summary>
    public static IReadOnlyList<SumEndpoint> Endpoints { get; } = [.. Enumerable.Range(0, Figures).Select(Endpoint)];

    /// <summary>All figures, each resample drawn once.</summary>
    public static IReadOnlyList<Estimate> Estimate() => SumFunctionEstimator.EstimateAll(Endpoints);

    private static SumEndpoint Endpoint(int figure)
    {
        var generator = new Xoshiro256((ulong)figure);
        var terms = Enumerable.Range(0, Persons)
            .Select(person => new ClusteredTerms($"p{person:D4}", [50 + generator.NextBelow(50), generator.NextBelow(5), generator.NextBelow(10)])).ToList();
        return new SumEndpoint(terms, SumFunctions.F1, new IntervalOptions());
    }
}
