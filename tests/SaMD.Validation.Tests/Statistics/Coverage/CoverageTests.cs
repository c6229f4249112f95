using SaMD.TestKit;

namespace SaMD.Validation.Tests.Statistics.Coverage;

/// <summary>
/// Holds the committed coverage table. Every run recomputes the first simulations of each line; <c>SAMD_THOROUGH=1</c> all of them
/// (minutes); <c>SAMD_WRITE_COVERAGE=1</c> writes the files anew.
/// </summary>
public sealed class CoverageTests
{
    public static TheoryData<int> Persons => [.. CoverageSimulation.Persons];

    [Theory]
    [MemberData(nameof(Persons))]
    [Verifies("SRS-PLAT-003")]
    public void FirstSimulations_Recomputed_AreTheCommittedOnes(int persons)
    {
        var committed = CoverageFiles.Read().Where(row => row.Persons == persons).ToArray();
        committed.Select(row => row.Method).ShouldBe(CoverageMethods.Names);
        var computed = CoverageSimulation.Count(persons, CoverageSimulation.First);
        for (var i = 0; i < computed.Length; i++) Compare(computed[i], committed[i].First, committed[i].Method);
    }

    [Fact]
    [Verifies("SRS-PLAT-003")]
    public void Markdown_IsMadeFromTheCommittedCounts() =>
        File.ReadAllText(CoverageFiles.Markdown).ShouldBe(CoverageFiles.MarkdownText(CoverageFiles.Read()));

    [Fact]
    [Verifies("SRS-PLAT-003")]
    public void Documentation_PrintsTheCommittedCounts() =>
        File.ReadAllText(CoverageFiles.Documentation).ShouldContain(CoverageFiles.LowerBoundTable(CoverageFiles.Read()));

    [Fact]
    public void AllSimulations_Recomputed_AreTheCommittedOnes()
    {
        var isWriting = Environment.GetEnvironmentVariable("SAMD_WRITE_COVERAGE") == "1";
        Assert.SkipUnless(isWriting || Environment.GetEnvironmentVariable("SAMD_THOROUGH") == "1", "Minutes long: set SAMD_THOROUGH=1.");
        var rows = CoverageSimulation.All();
        if (isWriting)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(CoverageFiles.Json)!);
            File.WriteAllText(CoverageFiles.Json, CoverageFiles.JsonText(rows));
            File.WriteAllText(CoverageFiles.Markdown, CoverageFiles.MarkdownText(rows));
            return;
        }
        var committed = CoverageFiles.Read();
        rows.Length.ShouldBe(committed.Length);
        for (var i = 0; i < rows.Length; i++) Compare(rows[i].All, committed[i].All, $"{rows[i].Method}, {rows[i].Persons} persons");
    }

    // What the documentation says of the table: the gate, with its design effect declared, holds more often than as published.
    [Theory]
    [MemberData(nameof(Persons))]
    public void Gate_Declared_HoldsNoLessOftenThanAsPublished(int persons)
    {
        var rows = CoverageFiles.Read().Where(row => row.Persons == persons).ToDictionary(row => row.Method);
        rows[CoverageMethods.Declared].All.Lower.ShouldBeGreaterThanOrEqualTo(rows["Korn-Graubard as published"].All.Lower);
    }

    private static void Compare(CoverageCount computed, CoverageCount committed, string where)
    {
        (computed with { MeanLower = 0 }).ShouldBe(committed with { MeanLower = 0 }, where);
        computed.MeanLower.ShouldBe(committed.MeanLower, 1e-9, where);
    }
}
