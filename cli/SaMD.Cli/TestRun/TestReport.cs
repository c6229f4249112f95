using static System.FormattableString;

namespace SaMD.Cli.TestRun;

/// <summary>What <c>samd test</c> prints; computes nothing but sums.</summary>
public static class TestReport
{
    // A crash of the runtime writes some hundred frames: the ends say what happened.
    private const int LinesShown = 40;

    private const double SlowSeconds = 1;

    /// <summary>One test program: a line of its counts, then its failures.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="result">The program's results.</param>
    public static void WriteAssembly(TextWriter output, TestAssemblyResult result)
    {
        output.WriteLine(Invariant($"{result.Name,-28} {Counts([result])} ({result.Seconds:0.0} s)"));
        foreach (var failure in result.Failures)
        {
            output.WriteLine($"  FAILED {failure.Name}");
            foreach (var text in new[] { failure.Message, failure.StackTrace, failure.Output })
                WriteIndented(output, text);
        }
    }

    /// <summary>Why tests were skipped, which were slowest, and last, on a line of its own, the totals.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="results">Every program's results.</param>
    /// <param name="slowest">How many of the slowest tests to list.</param>
    public static void WriteSummary(TextWriter output, IReadOnlyList<TestAssemblyResult> results, int slowest)
    {
        foreach (var (reason, count) in SkipReasons(results))
            output.WriteLine(Invariant($"skipped {count}: {reason}"));
        foreach (var time in Slowest(results, slowest))
            output.WriteLine(Invariant($"slow {time.Seconds,6:0.0} s  {time.Name}"));
        if (NothingRan(results)) output.WriteLine("No test ran: nothing is shown by that.");
        output.WriteLine(Counts(results));
    }

    /// <summary>Whether not one test passed or failed; such a run is never green.</summary>
    /// <param name="results">Every program's results.</param>
    public static bool NothingRan(IReadOnlyList<TestAssemblyResult> results) =>
        results.All(result => result.Passed == 0 && result.Failures.Count == 0);

    private static IEnumerable<KeyValuePair<string, int>> SkipReasons(IEnumerable<TestAssemblyResult> results) => results
        .SelectMany(result => result.Skipped)
        .CountBy(reason => reason)
        .OrderByDescending(reason => reason.Value)
        .ThenBy(reason => reason.Key, StringComparer.Ordinal);

    private static IEnumerable<TestTime> Slowest(IEnumerable<TestAssemblyResult> results, int count) => results
        .SelectMany(result => result.Times)
        .Where(time => time.Seconds >= SlowSeconds)
        .OrderByDescending(time => time.Seconds)
        .Take(count);

    private static string Counts(IReadOnlyList<TestAssemblyResult> results) => Counts(
        results.Sum(result => result.Passed), results.Sum(result => result.Failures.Count), results.Sum(result => result.Skipped.Count));

    private static string Counts(int passed, int failed, int skipped) =>
        Invariant($"{passed} passed, {failed} failed, {skipped} skipped");

    private static void WriteIndented(TextWriter output, string text)
    {
        var lines = text.TrimEnd().Split('\n');
        var hidden = lines.Length - LinesShown;
        var shown = hidden > 1
            ? [.. lines[..(LinesShown / 2)], Invariant($"... {hidden} lines ..."), .. lines[^(LinesShown / 2)..]]
            : lines;
        foreach (var line in shown.Where(_ => text.Length > 0)) output.WriteLine("    " + line.TrimEnd('\r'));
    }
}
