using SaMD.TestKit;

namespace SaMD.EndToEnd.Tests;

/// <summary><c>samd design</c>, as a user runs it.</summary>
[Verifies("SRS-PLAT-024")]
public sealed class DesignCommandTests
{
    // 255 and 316: specs/regulatory.md, exact one-sample sizes for a goal of 0.90 and a truth of 0.95.
    [Fact]
    public async Task Design_Requirement_SaysHowManyPersonsAndWhatTheDatasetCanShow()
    {
        using var workspace = new WorkspaceCopy();
        workspace.Replace(workspace.File("requirements", "ecg-heart-rate.yaml"), "lower-bound: 0.95,", "lower-bound: 0.90,");

        var run = await Samd.RunAsync("design", "SRS-ECGHR-003", "--true", "0.95", "--workspace", workspace.Root);

        run.ExitCode.ShouldBe(0, run.ToString());
        run.Output.ShouldContain("0.95         80%    255                255");
        run.Output.ShouldContain("0.95         90%    316                316");
        run.Output.ShouldContain("mitdb validation: 21 persons, worth 21 independent items");
        run.Output.ShouldContain("cannot show the limit, even without an error");
    }

    [Theory]
    [InlineData("'SRS-X' is no requirement", "SRS-X")]
    [InlineData("'mitdbs' is no dataset of this workspace. Did you mean 'mitdb'?", "--dataset", "mitdbs")]
    [InlineData("'--power' is a share above 0 and below 1", "--power", "80")]
    [InlineData("'--correlation' is a number from 0 to 1", "--correlation", "2")]
    public async Task Design_WordThatIsWrong_IsSaid(string message, params string[] words)
    {
        var run = await Samd.RunAsync(["design", .. words]);
        run.ExitCode.ShouldBe(2, run.ToString());
        run.Error.ShouldContain(message);
    }
}
