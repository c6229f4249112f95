namespace SaMD.Cli.TestRun;

/// <summary>
/// <c>samd test</c>: builds the checkout in Release and runs every test project. Results stay in <c>artifacts/test-results</c>,
/// one file per project, where <c>samd trace --tests</c> reads them.
/// </summary>
public static class TestRunner
{
    // No node and no server may outlive the build: they would hold the pipes of whoever started us.
    private static readonly string[] BuildArguments =
    [
        "msbuild", Checkout.Solution, "-restore", "-p:Configuration=Release", "-m", "-v:q", "-nologo", "-tl:off", "-nodeReuse:false",
        "-p:UseSharedCompilation=false",
    ];

    private const int Passed = 0, Failed = 1, Usage = 2, BuildFailed = 70;

    /// <summary>Builds, runs and reports; the last line written is <c>N passed, N failed, N skipped</c>.</summary>
    /// <param name="options">What to run.</param>
    /// <param name="output">Where the report goes.</param>
    /// <param name="cancellation">Ends the test programs.</param>
    /// <returns>The exit code: 0 all passed, 1 a test failed or none ran, 2 the filter was refused, 70 the build failed.</returns>
    /// <exception cref="OperationCanceledException">When cancelled.</exception>
    public static async Task<int> RunAsync(TestRunOptions options, TextWriter output, CancellationToken cancellation)
    {
        output.WriteLine("building SaMD.sln");
        var build = await BuildAsync(options, cancellation);
        if (build.ExitCode != 0)
        {
            output.WriteLine(build.Output);
            output.WriteLine("The build failed; no test ran.");
            return BuildFailed;
        }
        var results = await RunAllAsync(options, output, cancellation);
        // Coverage of a part of the tests says nothing.
        if (options.Thorough && options.Filter is null) results = [.. results, await CoverageRun.RunAsync(options, output, cancellation)];
        return Conclude(results, options, output);
    }

    private static int Conclude(IReadOnlyList<TestAssemblyResult> results, TestRunOptions options, TextWriter output)
    {
        if (results.FirstOrDefault(result => result.RefusedArguments) is { } refused)
        {
            TestReport.WriteAssembly(output, refused);
            return Usage;
        }
        TestReport.WriteSummary(output, results, options.SlowestListed);
        return TestReport.NothingRan(results) || results.Any(result => result.Failures.Count > 0) ? Failed : Passed;
    }

    private static Task<ChildResult> BuildAsync(TestRunOptions options, CancellationToken cancellation) => ChildProcess.RunAsync(
        options.Checkout,
        BuildArguments,
        new Dictionary<string, string>(),
        TimeSpan.FromMinutes(15),
        cancellation);

    private static async Task<IReadOnlyList<TestAssemblyResult>> RunAllAsync(TestRunOptions options, TextWriter output, CancellationToken cancellation)
    {
        var tests = Path.Combine(options.Checkout, "tests");
        var projects = Directory.GetDirectories(tests, "*.Tests").Order(StringComparer.Ordinal).ToList();
        var folder = EmptyResultsFolder(options.Checkout);
        var results = new TestAssemblyResult[projects.Count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.AtOnce, CancellationToken = cancellation };
        await Parallel.ForAsync(0, projects.Count, parallel, async (i, token) =>
        {
            results[i] = await TestProgram.RunAsync(projects[i], folder, options, token);
            if (results[i].RefusedArguments) return;
            lock (results) TestReport.WriteAssembly(output, results[i]);
        });
        return results;
    }

    // Results of an earlier run must not pass for results of this one.
    private static string EmptyResultsFolder(string checkout)
    {
        var folder = Path.Combine(checkout, "artifacts", "test-results");
        Directory.CreateDirectory(folder);
        foreach (var old in Directory.GetFiles(folder, "*.xml")) File.Delete(old);
        return folder;
    }
}
