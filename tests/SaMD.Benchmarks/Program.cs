using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using SaMD.Benchmarks;

// --quick [FILE]: medians over all records, as a table, to FILE too. Without: BenchmarkDotNet, with its own arguments.
if (args is ["--quick", .. var rest])
{
    var table = QuickRun.Table(new Mitdb());
    Console.Write(table);
    foreach (var file in rest) File.WriteAllText(file, table);
    return 0;
}

// In process: BenchmarkDotNet 0.14 does not know net10.0, and would not find a toolchain to build for it.
var config = DefaultConfig.Instance.AddJob(Job.Default.WithWarmupCount(5).WithIterationCount(15).WithToolchain(InProcessEmitToolchain.Instance));
BenchmarkSwitcher.FromAssembly(typeof(StageBenchmarks).Assembly).Run(args, config);
return 0;
