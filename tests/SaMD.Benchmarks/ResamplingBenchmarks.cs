using BenchmarkDotNet.Attributes;
using SaMD.Validation.Statistics;

namespace SaMD.Benchmarks;

/// <summary>Intervals of all figures of a requirement, for BenchmarkDotNet.</summary>
[MemoryDiagnoser]
public class ResamplingBenchmarks
{
    /// <summary>8 figures of 3 sums over 1,000 persons, 10,000 replicates: jackknife, percentiles and BCa of each.</summary>
    [Benchmark]
    public IReadOnlyList<Estimate> SubjectBootstrap() => Resampling.Estimate();
}
