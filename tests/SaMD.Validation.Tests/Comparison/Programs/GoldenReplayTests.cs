using SaMD.TestKit;

namespace SaMD.Validation.Tests.Comparison.Programs;

/// <summary>The oracle is the field's reference programs, WFDB 10.7.0: what they printed, wrote and returned for every command of COMMANDS.txt.</summary>
[Verifies("SRS-PLAT-001")]
public sealed class GoldenReplayTests
{
    [Theory]
    [InlineData("mitdb", 0)]
    [InlineData("nstdb_part", 0)]
    [InlineData("afpdb128", 0)]
    [InlineData("wfdbpy", 0)]
    [InlineData("afdb", 0)]
    [InlineData("syn", 0)]
    public void Run_EveryCommandOfADatabase_GivesWhatTheReferenceProgramsGave(string database, int commands)
    {
        var replayed = GoldenReplay.Run(Path.Combine(RealData.Folder("golden"), database));
        replayed.Differences.ShouldBeEmpty();
        replayed.Commands.Values.Sum().ShouldBe(commands);
    }
}
