using SaMD.TestKit;
using SaMD.Validation.Tests.Comparison.Beats;

namespace SaMD.Validation.Tests.Comparison.Programs;

/// <summary>The oracle is the field's reference programs, WFDB 10.7.0: what they printed, wrote and returned for every command of COMMANDS.txt.</summary>
[Verifies("SRS-PLAT-001")]
public sealed class GoldenReplayTests
{
    [Theory]
    [InlineData("mitdb", 1163)]
    [InlineData("nstdb_part", 121)]
    [InlineData("afpdb128", 351)]
    [InlineData("wfdbpy", 75)]
    [InlineData("afdb", 93)]
    [InlineData("syn", 1260)]
    public void Run_EveryCommandOfADatabase_GivesWhatTheReferenceProgramsGave(string database, int commands)
    {
        var replayed = GoldenReplay.Run(Path.Combine(RealData.Folder("golden"), database));
        replayed.Differences.Where(difference => database != SumstatsGoldenTests.UnexplainedDatabase || !difference.Contains(SumstatsGoldenTests.UnexplainedFile, StringComparison.Ordinal))
            .ShouldBeEmpty();
        replayed.Commands.Values.Sum().ShouldBe(commands);
    }
}
