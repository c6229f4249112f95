using System.Runtime.InteropServices;
using static System.FormattableString;

namespace SaMD.Benchmarks;

/// <summary>What figures were taken on: without it they say nothing.</summary>
internal static class Machine
{
    public static IEnumerable<string> Describe() =>
    [
        $"- processor: {Processor()}",
        Invariant($"- cores: {Environment.ProcessorCount}"),
        $"- system: {RuntimeInformation.OSDescription}, {RuntimeInformation.OSArchitecture}",
        $"- runtime: {RuntimeInformation.FrameworkDescription}",
    ];

    private static string Processor()
    {
        const string linux = "/proc/cpuinfo";
        var name = File.Exists(linux) ? File.ReadLines(linux).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) : null;
        return name?[(name.IndexOf(':') + 1)..].Trim() ?? Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? "not known";
    }
}
