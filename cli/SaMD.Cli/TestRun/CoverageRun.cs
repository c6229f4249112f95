using static System.FormattableString;

namespace SaMD.Cli.TestRun;

/// <summary>Runs all tests once more with coverage, in the Debug build, whose lines are those of the sources.</summary>
internal static class CoverageRun
{
    private const string Name = "coverage";

    /// <summary>Runs and reports; a run that fails counts as one failure, so that it fails the whole.</summary>
    public static async Task<TestAssemblyResult> RunAsync(TestRunOptions options, TextWriter output, CancellationToken cancellation)
    {
        output.WriteLine("measuring coverage");
        var folder = Path.Combine(options.Checkout, "artifacts", Name);
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        var ended = await ChildProcess.RunAsync(options.Checkout, Arguments(folder), new Dictionary<string, string>(), options.Limit, cancellation);
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "coverage.cobertura.xml", SearchOption.AllDirectories) : [];
        foreach (var part in Coverage.Read(options.Checkout, files))
            output.WriteLine(Invariant($"covered {100.0 * part.Covered / part.Lines,6:0.0} % of {part.Lines,5} lines  {part.Folder}"));
        return ended.ExitCode == 0 && files.Length > 0 ? new TestAssemblyResult(Name, 0, [], [], []) : Broken(output, ended);
    }

    private static TestAssemblyResult Broken(TextWriter output, ChildResult ended)
    {
        var broken = TestAssemblyResult.Broken(Name, "the run failed", ended.Output);
        TestReport.WriteAssembly(output, broken);
        return broken;
    }

    private static string[] Arguments(string folder) =>
    [
        "test", Checkout.Solution, "-c", "Debug", "-m:1", "-v:q", "-nologo", "-tl:off", "-nodeReuse:false", "-p:UseSharedCompilation=false",
        "--collect", "XPlat Code Coverage", "--results-directory", folder,
    ];
}
