using SaMD.Files;
using SaMD.TestKit;
using SaMD.Validation.Execution;
using SaMD.Validation.Planning;
using SaMD.Validation.Runs;

namespace SaMD.EndToEnd.Tests;

public sealed class InterruptionTests
{
    [Fact]
    [Verifies("SRS-PLAT-013")]
    public async Task Validate_KilledHalfWay_LeavesNoBundleAndResumesToTheSameBytes()
    {
        using var killed = new WorkspaceCopy();
        using var whole = new WorkspaceCopy();
        var content = WorkspaceContent.Read(Workspace.Read(killed.Root));
        var request = new ValidationRequest(content.Workspace.GateNamed(null), [], [], [], [], killed.File("evidence"), 1);
        using var stop = new CancellationTokenSource();

        Should.Throw<OperationCanceledException>(() => ValidationRun.Execute(content, request, new StopAfter(3, stop), stop.Token));

        Directory.GetDirectories(killed.File("evidence")).Select(Path.GetFileName).ShouldBe([".partial"]);
        var resumed = await Samd.RunAsync("validate", "--workspace", killed.Root, "--no-pdf");
        resumed.ExitCode.ShouldBe(0, resumed.ToString());
        await Samd.RunAsync("validate", "--workspace", whole.Root, "--no-pdf");
        Sums(killed).ShouldBe(Sums(whole));
    }

    [Fact]
    [Verifies("SRS-PLAT-012")]
    public async Task Validate_TwoRunsAtOnce_BothEndGreenWithOneBundle()
    {
        using var workspace = new WorkspaceCopy();

        var runs = await Task.WhenAll(
            Task.Run(() => Samd.RunAsync("validate", "--workspace", workspace.Root, "--no-pdf")),
            Task.Run(() => Samd.RunAsync("validate", "--workspace", workspace.Root, "--no-pdf")));

        foreach (var run in runs) run.ExitCode.ShouldBe(0, run.ToString());
        (await Samd.RunAsync("evidence", "verify", "--workspace", workspace.Root)).ExitCode.ShouldBe(0);
    }

    private static string Sums(WorkspaceCopy workspace) => File.ReadAllText(Path.Combine(
        Directory.GetDirectories(workspace.File("evidence")).Single(path => !path.EndsWith(".partial", StringComparison.Ordinal)), "core", "SHA256SUMS"));

    private sealed class StopAfter(int executions, CancellationTokenSource stop) : IRunObserver
    {
        private int _done;

        public void Planned(Plan plan)
        {
        }

        public void Waiting(string bundleId)
        {
        }

        public void Executed(ExecutionOutcome outcome)
        {
            if (++_done == executions) stop.Cancel();
        }
    }
}
