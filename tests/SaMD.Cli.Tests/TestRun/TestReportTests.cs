using SaMD.Cli.TestRun;

namespace SaMD.Cli.Tests.TestRun;

public class TestReportTests
{
    private static readonly TestAssemblyResult Green = new("A.Tests", 2, ["no data", "no data"], [], [new("A.Slow", 2.5), new("A.Fast", 0.5)]);
    private static readonly TestAssemblyResult Red = new("B.Tests", 1, ["no browser"], [new("B.Fails", "1 should be 2", "at B")], []);

    [Fact]
    public void WriteSummary_SeveralPrograms_EndsInTheTotalsAlone() => Summary(Green, Red).ShouldBe(
        [
            "skipped 2: no data",
            "skipped 1: no browser",
            "slow    2.5 s  A.Slow",
            "3 passed, 1 failed, 3 skipped",
        ]);

    [Fact]
    public void WriteSummary_NothingRan_SaysSo() => Summary(Green with { Passed = 0, Times = [] })
        .ShouldBe(["skipped 2: no data", "No test ran: nothing is shown by that.", "0 passed, 0 failed, 2 skipped"]);

    [Fact]
    public void NothingRan_OnlySkips_IsTrue() => TestReport.NothingRan([Green with { Passed = 0 }]).ShouldBeTrue();

    [Fact]
    public void NothingRan_OneFailure_IsFalse() => TestReport.NothingRan([Red with { Passed = 0 }]).ShouldBeFalse();

    [Fact]
    public void WriteAssembly_Failure_NamesTestMessageAndPlace() => Assembly(Red).ShouldBe(
        [
            "B.Tests                      1 passed, 1 failed, 1 skipped (0.0 s)",
            "  FAILED B.Fails",
            "    1 should be 2",
            "    at B",
        ]);

    [Fact]
    public void WriteAssembly_HundredLines_ShowsBothEnds()
    {
        var lines = Assembly(TestAssemblyResult.Broken("C.Tests", "died", string.Join('\n', Enumerable.Range(1, 100))));

        lines[2..4].ShouldBe(["    1", "    2"]);
        lines.ShouldContain("    ... 60 lines ...");
        lines[^1].ShouldBe("    100");
    }

    private static string[] Summary(params TestAssemblyResult[] results) => Lines(writer => TestReport.WriteSummary(writer, results, slowest: 5));

    private static string[] Assembly(TestAssemblyResult result) => Lines(writer => TestReport.WriteAssembly(writer, result));

    private static string[] Lines(Action<TextWriter> write)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        write(writer);
        return writer.ToString().TrimEnd('\n').Split('\n');
    }
}
