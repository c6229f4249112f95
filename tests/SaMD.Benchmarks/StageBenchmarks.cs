using BenchmarkDotNet.Attributes;
using SaMD.Adapters.Sessions;
using SaMD.Validation.Comparison.Beats;

namespace SaMD.Benchmarks;

/// <summary>One 30-minute record of mitdb through each stage, for BenchmarkDotNet.</summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    private Stages? _stages;

    private Stages Record100 => _stages ??= new Stages(new Mitdb(), "100");

    /// <summary>Both leads from the file.</summary>
    [Benchmark]
    public long Decode() => Record100.Decode();

    /// <summary>One lead from memory.</summary>
    [Benchmark]
    public SessionOutput Detect() => Record100.Detect();

    /// <summary>Beats against the reference.</summary>
    [Benchmark]
    public BeatComparison Compare() => Record100.Compare();
}
