using SaMD.TestKit;

namespace SaMD.Validation.Tests.Statistics.Coverage;

/// <summary>
/// Holds the committed table of the intervals of other figures than rates. Every run recomputes the first simulations of each line;
/// <c>SAMD_THOROUGH=1</c> all of them (minutes); <c>SAMD_WRITE_COVERAGE=1</c> writes the files anew.
/// </summary>
public sealed class IntervalCoverageTests
{
    public static TheoryData<int> Populations => [.. Enumerable.Range(0, IntervalPopulation.All.Length)];

    [Theory]
    [MemberData(nameof(Populations))]
    [Verifies("SRS-PLAT-003")]
    public void FirstSimulations_Recomputed_AreTheCommittedOnes(int number)
    {
        var population = IntervalPopulation.All[number];
        var committed = IntervalCoverage.Read().Where(row => row.Population == population.Name).ToArray();
        var computed = population.Persons.SelectMany(persons => IntervalCoverage.Count(population, persons, IntervalCoverage.First)).ToArray();
        computed.Select(row => row.Method).ShouldBe(committed.Select(row => row.Method));
        for (var i = 0; i < computed.Length; i++) computed[i].Counts.ShouldBe(committed[i].First, $"{computed[i].Method}, {committed[i].Persons} persons");
    }

    [Fact]
    [Verifies("SRS-PLAT-003")]
    public void Markdown_IsMadeFromTheCommittedCounts() =>
        File.ReadAllText(IntervalCoverage.Markdown).ShouldBe(IntervalCoverage.MarkdownText(IntervalCoverage.Read()));

    [Fact]
    [Verifies("SRS-PLAT-003")]
    public void Documentation_PrintsTheCommittedCounts() =>
        File.ReadAllText(CoverageFiles.Documentation).ShouldContain(IntervalCoverage.ShortTable(IntervalCoverage.Read()));

    [Fact]
    public void AllSimulations_Recomputed_AreTheCommittedOnes()
    {
        var isWriting = Environment.GetEnvironmentVariable("SAMD_WRITE_COVERAGE") == "1";
        Assert.SkipUnless(isWriting || Environment.GetEnvironmentVariable("SAMD_THOROUGH") == "1", "Minutes long: set SAMD_THOROUGH=1.");
        var rows = IntervalCoverage.All();
        if (isWriting)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(IntervalCoverage.Json)!);
            File.WriteAllText(IntervalCoverage.Json, IntervalCoverage.JsonText(rows));
            File.WriteAllText(IntervalCoverage.Markdown, IntervalCoverage.MarkdownText(rows));
            return;
        }
        IntervalCoverage.JsonText(rows).ShouldBe(File.ReadAllText(IntervalCoverage.Json));
    }

    // What the documentation says of the gate of A_rms below 30 persons: its upper bound, which gates, holds.
    [Theory]
    [InlineData(10)]
    [InlineData(20)]
    public void RootMeanSquareGate_FewPersons_UpperBoundHoldsMoreOftenThanTheBootstrap(int persons)
    {
        foreach (var population in IntervalCoverage.Read().Where(row => row.Population.StartsWith("A_rms", StringComparison.Ordinal) && row.Persons == persons).GroupBy(row => row.Population))
            population.First().All[1].ShouldBeGreaterThan(population.Single(row => row.Method == "subject bootstrap (percentile)").All[1], population.Key);
    }
}
