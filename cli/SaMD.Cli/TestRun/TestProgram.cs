using System.Diagnostics;
using static System.FormattableString;

namespace SaMD.Cli.TestRun;

/// <summary>One built test project, run as the program it is: starting <c>dotnet test</c> alone costs a second per project.</summary>
internal static class TestProgram
{
    // The runner's exit code for arguments that it does not understand.
    private const int BadArguments = 3;

    /// <summary>Runs the tests of one project and reads what came out.</summary>
    public static async Task<TestAssemblyResult> RunAsync(
        string project, string results, TestRunOptions options, CancellationToken cancellation)
    {
        var name = Path.GetFileName(project);
        var assembly = Path.Combine(project, "bin", "Release", "net10.0", name + ".dll");
        if (!File.Exists(assembly)) return TestAssemblyResult.Broken(name, "there is no built test program", assembly);
        var file = Path.Combine(results, name + ".xml");
        var clock = Stopwatch.StartNew();
        var arguments = Arguments(assembly, file, options.Filter);
        var ended = await ChildProcess.RunAsync(options.Checkout, arguments, Environment(options), options.Limit, cancellation);
        return Judge(name, file, ended, options.Limit) with { Seconds = clock.Elapsed.TotalSeconds };
    }

    private static TestAssemblyResult Judge(string name, string file, ChildResult ended, TimeSpan limit)
    {
        if (ended.ExitCode is not { } code)
            return TestAssemblyResult.Broken(name, Invariant($"ended after {limit.TotalMinutes} minutes without a result"), ended.Output);
        if (code == BadArguments && !File.Exists(file))
            return TestAssemblyResult.Broken(name, "the filter was refused", ended.Output) with { RefusedArguments = true };
        var read = TestResultFile.Read(name, file, ended.Output);
        if (code == 0 || read.Failures.Count > 0) return read;
        return read with { Failures = [new TestFailure(Invariant($"{name}: exit code {code} although no test failed"), ended.Output)] };
    }

    private static List<string> Arguments(string assembly, string file, string? filter)
    {
        List<string> arguments = [assembly, "-noLogo", "-noColor", "-noAutoReporters", "-reporter", "silent", "-xml", file];
        if (filter is null) return arguments;
        return filter.StartsWith('/') ? [.. arguments, "-filter", filter] : [.. arguments, "-method", $"*{filter}*"];
    }

    private static Dictionary<string, string> Environment(TestRunOptions options) =>
        options.Thorough ? new() { ["SAMD_THOROUGH"] = "1" } : [];
}
