using SaMD.Files;
using SaMD.TestKit;
using SaMD.Validation.Datasets;
using SaMD.Validation.Planning;
using SaMD.Validation.Runs;

namespace SaMD.Validation.Tests.Planning;

public sealed class PlannerTests : IDisposable
{
    private const string Requirements = "requirements/ecg-heart-rate.yaml";

    private readonly WorkspaceCopy _workspace = new();

    [Fact]
    public void Make_EachGate_SelectsTheRowsWhosePartitionsItNamesAndListsTheRest()
    {
        var (smoke, pullRequest) = (Plan("smoke"), Plan("pull-request"));

        smoke.Rows.ShouldAllBe(row => row.Dataset.Synthetic);
        smoke.LeftOut.ShouldAllBe(row => !row.Dataset.StartsWith("synthetic", StringComparison.Ordinal));
        pullRequest.Rows.ShouldAllBe(row => !row.Dataset.Synthetic);
        // What no other gate runs either is for the release.
        pullRequest.LeftOut.Where(row => !row.Partition.Contains("test")).Select(row => row.Row).ShouldBe(smoke.Rows.Where(row => row.Gating).Select(row => row.Id));
    }

    [Fact]
    public void Make_RowsThatShareAnExecution_RunItOnce()
    {
        var plan = Plan("pull-request");

        plan.Executions.Select(execution => execution.Key).ShouldBeUnique();
        plan.Rows.SelectMany(row => row.Records.Select(row.KeyFor)).Distinct().Count().ShouldBe(plan.Executions.Count);
        plan.Executions.ShouldAllBe(execution => execution.Comparisons.Distinct().Count() == execution.Comparisons.Count);
    }

    [Fact]
    [Verifies("SRS-PLAT-011")]
    public void Make_UnknownNames_AreAllReportedAtTheirPlaces()
    {
        var path = _workspace.File(Requirements.Split('/'));
        var lines = File.ReadAllLines(path);
        var dataset = Array.FindIndex(lines, line => line.Contains("dataset: mitdb", StringComparison.Ordinal));
        var endpoint = Array.FindLastIndex(lines, line => line.Contains("endpoint: beats.positive-predictivity", StringComparison.Ordinal));
        lines[dataset] = lines[dataset].Replace("mitdb", "mitdbs", StringComparison.Ordinal);
        lines[endpoint - 1] = lines[endpoint - 1].Replace("smoke", "smokes", StringComparison.Ordinal);
        File.WriteAllLines(path, lines);

        var faults = Should.Throw<InputFaultException>(() => Plan("smoke")).Faults;

        faults.ShouldContain(fault => fault.Place.File == Requirements && fault.Place.Line == dataset + 1 && fault.Message.Contains("Did you mean 'mitdb'?"));
        faults.ShouldContain(fault => fault.Place.File == Requirements && fault.Place.Line == endpoint && fault.Message.Contains("'smokes'"));
        faults.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("afdb", "holds annotations only, no signals: ecg-heart-rate@1.0.0, which reads signals, cannot run on it.")]
    [InlineData("ltafdb", "write the list with `samd dataset digest ltafdb`.")]
    public void Make_DatasetThatCannotBeRead_SaysWhyAtItsPlace(string dataset, string message)
    {
        var path = _workspace.File(Requirements.Split('/'));
        var lines = File.ReadAllLines(path);
        var line = Array.FindIndex(lines, text => text.Contains("dataset: mitdb", StringComparison.Ordinal));
        lines[line] = lines[line].Replace("mitdb", dataset, StringComparison.Ordinal);
        File.WriteAllLines(path, lines);

        var faults = Should.Throw<InputFaultException>(() => Plan("smoke")).Faults;

        faults.ShouldContain(fault => fault.Place.File == Requirements && fault.Place.Line >= line + 1 && fault.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void Make_StartAfterTheEndOfARecord_IsAFaultOfTheRequirement()
    {
        _workspace.Replace(_workspace.File(Requirements.Split('/')), "start: 0:01", "start: 0:10");

        var faults = Should.Throw<InputFaultException>(() => Plan("smoke")).Faults;

        faults.ShouldContain(fault => fault.Message.Contains("s17") && fault.Message.Contains("9.71 s long"));
    }

    [Fact]
    public void Make_RequirementThatNamesAVersion_KeepsItWhateverIsAskedFor()
    {
        _workspace.Replace(_workspace.File(Requirements.Split('/')), "algorithm: ecg-heart-rate\n", "algorithm: ecg-heart-rate@1.0.0\n");

        Plan("smoke", algorithms: ["ecg-heart-rate"]).Rows.ShouldNotBeEmpty();
        Plan("smoke", algorithms: ["ecg-heart-rate@1.0.0"]).Rows.Select(row => row.Id).ShouldBe(Plan("smoke", algorithms: ["ecg-heart-rate"]).Rows.Select(row => row.Id));
    }

    [Fact]
    public void Make_RequirementThatNamesAVersionThatIsNotThere_IsAFaultAtItsPlace()
    {
        _workspace.Replace(_workspace.File(Requirements.Split('/')), "algorithm: ecg-heart-rate\n", "algorithm: ecg-heart-rate@1.2.3\n");

        var faults = Should.Throw<InputFaultException>(() => Plan("smoke", algorithms: ["ecg-heart-rate"])).Faults;

        faults.ShouldAllBe(fault => fault.Place.File == Requirements && fault.Message.Contains("'ecg-heart-rate@1.2.3' is no algorithm of this workspace.", StringComparison.Ordinal));
        // One version is asked for, all requirements name another: nothing of them is in scope.
        Plan("smoke", algorithms: ["ecg-heart-rate@1.0.0"]).Rows.ShouldBeEmpty();
    }

    [Fact]
    public void Make_ScopeThatNothingIsCalled_IsAFaultThatSaysWhatThereIs()
    {
        var fault = Should.Throw<InputFaultException>(() => Plan("smoke", algorithms: ["ecg-heartrate"])).Faults.ShouldHaveSingleItem();

        fault.Message.ShouldContain("ecg-heart-rate@1.0.0");
    }

    [Fact]
    [Verifies("SRS-PLAT-009")]
    public void Make_RowsOnTrainedPersons_AreNotIndependentAcrossDatasets()
    {
        var plan = Plan("pull-request");

        var validation = plan.Rows.Where(row => row.Dataset.Id == "mitdb" && row.Verification.Partitions is ["validation"]);
        validation.ShouldAllBe(row => row.Independence.State == IndependenceState.Independent);
        plan.Rows.Where(row => row.Verification.Partitions.Contains("development")).ShouldAllBe(row => row.Independence.State == IndependenceState.NotIndependent);
        // nstdb's person is mitdb's 118, who is in development.
        plan.Rows.Where(row => row.Dataset.Id == "nstdb").ShouldAllBe(row => row.Independence.Shared.Single() == "mitdb-118");
    }

    [Fact]
    public void Make_OtherStartThanTheProtocol_IsADeviation()
    {
        Plan("smoke").Rows.Where(row => row.Settings.Comparator == "beats").ShouldAllBe(row => row.Deviations.Single().StartsWith("EC57: scored from 1 s on", StringComparison.Ordinal));
        Plan("pull-request").Rows.Where(row => row.Dataset.Id == "mitdb").ShouldAllBe(row => row.Deviations.Count == 0);
    }

    [Fact]
    public void Make_ChannelEach_BindsEveryLeadThatTheRecordingsHave()
    {
        RealData.Folder("mitdb");

        var bindings = Plan("pull-request").Rows.Where(row => row.Verification.Channel == SaMD.Requirements.ChannelSelection.Each && row.Dataset.Id == "mitdb").Select(row => row.Binding).Distinct();

        bindings.ShouldBe(["ecg-1", "ecg-2"]);
    }

    public void Dispose() => _workspace.Dispose();

    private Plan Plan(string gate, IReadOnlyList<string>? algorithms = null)
    {
        var content = WorkspaceContent.Read(Workspace.Read(_workspace.Root));
        var data = Path.GetDirectoryName(RealData.TryFolder("mitdb")) ?? _workspace.File("data");
        return Planner.Make(new PlanRequest(
            content.Workspace.GateNamed(gate), content.Requirements, content.Algorithms, content.Datasets,
            new DatasetLocator([data], content.Datasets.Folder).Locate, new RecordingIndex(), algorithms ?? [], [], []));
    }
}
