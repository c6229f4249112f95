using SaMD.Files;
using SaMD.TestKit;
using SaMD.Validation.Acceptance;
using SaMD.Validation.Datasets;
using SaMD.Validation.Planning;
using SaMD.Validation.Sealing;

namespace SaMD.Validation.Tests.Sealing;

/// <summary>Runs that open a sealed partition: what the ledger has of them, and where their results go.</summary>
[Verifies("SRS-PLAT-027")]
public sealed class SealedRunTests : IDisposable
{
    private readonly SealedWorkspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Execute_OnTheSealedPartition_WritesALineBeforeTheAlgorithmSeesAnything()
    {
        var seen = new List<int>();

        _workspace.Run(value =>
        {
            if (value > 10) seen.Add(_workspace.LedgerLines.Count(line => line.Contains("\"kind\":\"open\"", StringComparison.Ordinal)));
            return SealedWorkspace.Answer(value);
        });

        seen.ShouldBe([1, 1, 1]);
        _workspace.Chain.Lines.Select(line => line.Entry!.Kind).ShouldBe(["open", "look", "end"]);
        var opened = _workspace.Chain.Lines[0].Entry!.Parts!.ShouldHaveSingleItem();
        opened.Recordings!.Select(recording => (recording.Record, recording.Person)).ShouldBe([("t1", "p11"), ("t2", "p12"), ("t3", "p13")]);
        // The digest of a recording is that of its signal file.
        opened.Recordings![0].Sha256.ShouldBe(Sha256Digest.OfFile(_workspace.PathOf("data", "guarded", "t1.dat")));
    }

    [Fact]
    public void Execute_FirstReadOfASealedFile_ComesAfterTheLine()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Windows has no named pipes in folders.");
        // The header is a pipe: it tells when it is opened, and who opens it waits for what is written.
        var header = _workspace.PathOf("data", "guarded", "t1.hea");
        var bytes = File.ReadAllBytes(header);
        File.Delete(header);
        System.Diagnostics.Process.Start("mkfifo", [header]).WaitForExit();
        var linesAtOpening = -1;
        var writer = new Thread(() =>
        {
            using var pipe = new FileStream(header, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 1);
            Volatile.Write(ref linesAtOpening, _workspace.LedgerLines.Length);
            // Who opens it again finds a file like any other.
            var plain = _workspace.PathOf("t1.hea");
            File.WriteAllBytes(plain, bytes);
            File.Move(plain, header, overwrite: true);
            pipe.Write(bytes);
        })
        { IsBackground = true };
        writer.Start();

        _workspace.Run();

        // A writer that nobody came to would wait for ever.
        if (Volatile.Read(ref linesAtOpening) < 0)
            using (new FileStream(header, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, 1)) writer.Join();
        else writer.Join();
        linesAtOpening.ShouldBe(2);
    }

    [Fact]
    public void Execute_GateThatDoesNotNameIt_OpensNothingAndCountsALook()
    {
        _workspace.Run(value => value > 10 ? throw new InvalidOperationException("sealed") : SealedWorkspace.Answer(value), gate: "pull-request");

        _workspace.Chain.Lines.Select(line => line.Entry!.Kind).ShouldBe(["look"]);
        _workspace.Chain.Lines[0].Entry!.Parts!.ShouldHaveSingleItem().ShouldSatisfyAllConditions(part => part.Partition.ShouldBe("validation"), part => part.Records.ShouldBe(3), part => part.Recordings!.Select(each => each.Record).ShouldBe(["v1", "v2", "v3"]));
        SealCounts.Looks(_workspace.Chain, "guarded", "validation").Attempts.ShouldBe(1);
        _workspace.Openings().Attempts.ShouldBe(0);
    }

    [Fact]
    public void Execute_AlgorithmThatCrashesOnEveryRecording_IsAnAttempt()
    {
        _workspace.Run(_ => throw new InvalidOperationException("at once"));

        _workspace.Openings().ShouldSatisfyAllConditions(count => count.Attempts.ShouldBe(1), count => count.Unfinished.ShouldBe(0));
    }

    [Fact]
    public void Execute_Aborted_IsAnAttemptAndTheResumeGoesOnWithIt()
    {
        Abort();

        _workspace.Openings().ShouldSatisfyAllConditions(count => count.Attempts.ShouldBe(1), count => count.Unfinished.ShouldBe(1));
        var resumed = _workspace.Run();
        _workspace.Openings().ShouldSatisfyAllConditions(count => count.Attempts.ShouldBe(1), count => count.Unfinished.ShouldBe(0));
        _workspace.Chain.Lines.Select(line => line.Entry!.Kind).ShouldBe(["open", "look", "resume", "end"]);
        resumed.Ledger.ShouldBe(_workspace.Chain.Lines[2].Mark);
        // The same inputs again are another attempt: the bytes are read again.
        _workspace.Run();
        _workspace.Openings().Attempts.ShouldBe(2);
    }

    [Fact]
    public void Execute_AbortedAndItsWorkTakenAway_IsAnotherAttempt()
    {
        Abort();
        Directory.Delete(_workspace.PathOf("evidence", ".partial"), recursive: true);

        _workspace.Run();

        _workspace.Openings().ShouldSatisfyAllConditions(count => count.Attempts.ShouldBe(2), count => count.Unfinished.ShouldBe(1));
    }

    [Fact]
    public void Execute_WorkOfAnAttemptThatEndedPutBack_IsAnotherAttempt()
    {
        Abort();
        var partial = _workspace.PathOf("evidence", ".partial");
        var mark = Directory.GetFiles(partial, "attempt.json", SearchOption.AllDirectories).ShouldHaveSingleItem();
        var bytes = File.ReadAllBytes(mark);
        _workspace.Run();
        Directory.CreateDirectory(Path.GetDirectoryName(mark)!);
        File.WriteAllBytes(mark, bytes);

        _workspace.Run();

        _workspace.Openings().Attempts.ShouldBe(2);
    }

    [Fact]
    public void Openings_RecordAddedRenamedOrMovedToAnotherDataset_CountsGoOn()
    {
        _workspace.Run();

        _workspace.Change(records => records.Add(("t4", 14, "p14", "test", "N")));
        _workspace.Openings().Attempts.ShouldBe(1);
        _workspace.Change(records =>
        {
            records.RemoveAll(record => record.Name is "t2" or "t3");
            records[records.FindIndex(record => record.Name == "t1")] = ("u7", 11, "q1", "test", "A");
        });
        _workspace.Change(static _ => { }, "other");
        // u7 of 'other', of the person q1, is t1 by its bytes; nothing else is left of what was opened.
        _workspace.Openings("other").ShouldSatisfyAllConditions(count => count.Attempts.ShouldBe(1), count => count.MostPerRecording.ShouldBe(1), count => count.MostPerPerson.ShouldBe(0));
        _workspace.Change(records => records.RemoveAll(record => record.Name == "u7"), "other");
        _workspace.Openings("other").Attempts.ShouldBe(0);
        // A new recording of a person who was opened.
        _workspace.Change(records => records.Add(("w1", 77, "p12", "test", "A")), "other");
        _workspace.Openings("other").ShouldSatisfyAllConditions(count => count.Attempts.ShouldBe(1), count => count.MostPerRecording.ShouldBe(0), count => count.MostPerPerson.ShouldBe(1));
    }

    [Fact]
    public void Execute_LedgerThatCannotBeWritten_IsRefusedAndTheAlgorithmIsNeverCalled()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_workspace.LedgerPath)!);
        File.WriteAllText(_workspace.LedgerPath, "");
        File.SetAttributes(_workspace.LedgerPath, FileAttributes.ReadOnly);
        var called = false;

        var fault = Should.Throw<InputFaultException>(() => _workspace.Run(_ =>
        {
            called = true;
            return [];
        })).Faults.ShouldHaveSingleItem();

        File.SetAttributes(_workspace.LedgerPath, FileAttributes.Normal);
        (fault.Kind, fault.Place.File).ShouldBe((FaultKind.Integrity, "traceability/ledger.jsonl"));
        fault.Message.ShouldContain("protected from being written");
        called.ShouldBeFalse();
        _workspace.LedgerLines.ShouldBeEmpty();
    }

    [Fact]
    public void Execute_LedgerThatIsAFolder_IsRefusedForSealedDataAndANoticeForALook()
    {
        Directory.CreateDirectory(_workspace.LedgerPath);
        var observer = new SealedWorkspace.Observer();

        Should.Throw<InputFaultException>(() => _workspace.Run()).Faults[0].Kind.ShouldBe(FaultKind.Integrity);
        _workspace.Run(gate: "pull-request", observer: observer).Results.Rows.ShouldContain(row => row.Estimate.Value != null);

        observer.Notices.ShouldHaveSingleItem().ShouldContain("This look at guarded validation is not counted");
    }

    [Fact]
    public void Execute_LedgerWithABrokenChain_IsRefusedWithTheLine()
    {
        _workspace.Run();
        _workspace.Run();
        var lines = _workspace.LedgerLines;
        lines[1] = lines[1].Replace("validation", "somewhere!", StringComparison.Ordinal);
        File.WriteAllText(_workspace.LedgerPath, string.Concat(lines.Select(line => line + "\n")));

        var fault = Should.Throw<InputFaultException>(() => _workspace.Run()).Faults.ShouldHaveSingleItem();

        fault.Message.ShouldContain("broken at line 2:");
        _workspace.LedgerLines.ShouldBe(lines);
    }

    [Fact]
    public void Execute_PerRecordingResults_LieInSealedAndNowhereElse()
    {
        var outcome = _workspace.Run();

        var core = _workspace.PathOf("evidence", outcome.BundleId, "core");
        var files = Directory.GetFiles(core, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(core, path)).ToList();
        files.Where(path => Path.GetFileName(path).StartsWith('t')).ShouldAllBe(path => path.StartsWith("sealed/", StringComparison.Ordinal));
        files.Count(path => path.StartsWith("sealed/outputs/", StringComparison.Ordinal)).ShouldBe(3);
        // Two ways of counting inconclusive answers, side by side.
        files.Count(path => path.StartsWith("sealed/details/", StringComparison.Ordinal)).ShouldBe(2 * 3);
        var bundle = _workspace.Read(outcome);
        bundle.Recordings.Select(line => line.Record).Distinct().ShouldBe(["v1", "v2", "v3"]);
        bundle.Sealed.Recordings.Select(line => line.Record).Distinct().ShouldBe(["t1", "t2", "t3"]);
        foreach (var path in new[] { "results.json", "recordings.jsonl", "inputs.json" })
            File.ReadAllText(Path.Combine(core, path)).Split("records-present")[0].ShouldNotContain("\"t2\"", customMessage: path);
        // What the requirement asks for is shown: one of two episodes of fibrillation was called, one criterion of two is met.
        var rows = outcome.Results.Rows.Where(row => row is { Gating: true, Stratum: null }).ToList();
        rows.Select(row => row.Estimate.Value).ShouldBe([1, 0.5]);
        rows[1].Verdict.ShouldBe(Verdict.Fail);
        outcome.Results.Datasets[0].ShouldSatisfyAllConditions(dataset => dataset.SealedPartitions.ShouldBe(["test"]), dataset => dataset.SealedRecords.ShouldBe(3));
    }

    [Fact]
    public void SealedView_BeforeAndAfterReveal_HidesAndShowsTheRecordingsAndLeavesTheCore()
    {
        var outcome = _workspace.Run();
        var (bundle, sums) = (_workspace.Read(outcome), File.ReadAllText(_workspace.PathOf("evidence", outcome.BundleId, "core", "SHA256SUMS")));

        var before = SealedView.Of(bundle, _workspace.Chain, "ledger");
        Ledger.Of(Workspace.Read(_workspace.Root), TimeProvider.System).Append(_ => [LedgerEntry.New(LedgerKinds.Reveal) with { Bundle = bundle.Id, Parts = bundle.Sealed.Parts }]);
        var after = SealedView.Of(bundle, _workspace.Chain, "ledger");

        (before.Hidden, after.Hidden).ShouldBe((3, 0));
        before.Recordings.ShouldNotContain(line => line.Partition == "test");
        after.Recordings.Where(line => line.Partition == "test").Select(line => line.Record).Distinct().Count().ShouldBe(3);
        // t1 alone is female: the figure of that stratum would be its own.
        Stratum(before, "sex=female").Estimate.ShouldSatisfyAllConditions(estimate => estimate.Value.ShouldBeNull(), estimate => estimate.Recordings.ShouldBe(1));
        Stratum(after, "sex=female").Estimate.Value.ShouldBe(1);
        after.Counts.ShouldContain(count => count.Partition == "test" && count.Reveals == 1 && count.FirstRevealed != null);
        // Later reports of the partition show them too, and the core is what it was.
        _workspace.Run();
        SealedView.Of(bundle, _workspace.Chain, "ledger").Hidden.ShouldBe(0);
        File.ReadAllText(_workspace.PathOf("evidence", outcome.BundleId, "core", "SHA256SUMS")).ShouldBe(sums);
    }

    [Fact]
    public void Withhold_OneStratumOfOneRecording_TakesTheSmallestOtherWithIt()
    {
        // Contributing (labelled A): one female, two male, three unknown; all less the others would be the female's own.
        _workspace.Change(records =>
        {
            records.Add(("t4", 14, "p14", "test", "A"));
            foreach (var k in new[] { 5, 6, 7 }) records.Add(($"n{k}", 20 + k, $"p2{k}", "test", "A"));
        });
        foreach (var k in new[] { 5, 6, 7 }) _workspace.Replace("datasets/guarded.yaml", $"person: p2{k}, sex: male", $"person: p2{k}");

        var outcome = _workspace.Run();
        var shown = outcome.Results.Rows.Where(row => row.Row.StartsWith("SRS-TEST-001/2/sex=", StringComparison.Ordinal)).ToList();

        shown.Select(row => (row.Stratum, row.Estimate.Recordings, row.Estimate.Value is not null)).ShouldBe([("sex=female", 1, false), ("sex=male", 2, false), ("sex=unknown", 3, true)]);
        _workspace.Read(outcome).Sealed.Results!.Rows.Where(row => row.Row.StartsWith("SRS-TEST-001/2/sex=", StringComparison.Ordinal)).ShouldAllBe(row => row.Estimate.Value != null);
        // So it is on the disk, whoever reads it.
        _workspace.Read(outcome).Results.Rows.Where(row => row.Row.StartsWith("SRS-TEST-001/2/sex=", StringComparison.Ordinal)).Select(row => row.Estimate.Value is not null).ShouldBe([false, false, true]);
    }

    [Fact]
    public void Withhold_StratumOfOnePersonWithTwoRecordings_HasNoFigure()
    {
        // Female: t1 and f2, both of p11. Male: t2, m4 and m5.
        _workspace.Change(records =>
        {
            records.Add(("m4", 14, "p14", "test", "A"));
            records.Add(("m5", 15, "p15", "test", "A"));
            records.Add(("f2", 21, "p11", "test", "A"));
        });
        _workspace.Replace("datasets/guarded.yaml", "name: f2, person: p11, sex: male", "name: f2, person: p11, sex: female");

        var shown = SealedView.Closed(_workspace.Run().Results).Rows.Where(row => row.Row.StartsWith("SRS-TEST-001/2/sex=", StringComparison.Ordinal)).ToList();

        shown.Select(row => (row.Stratum, row.Estimate.Subjects, row.Estimate.Recordings, row.Estimate.Value is not null)).ShouldBe([("sex=female", 1, 2, false), ("sex=male", 3, 3, false)]);
    }

    [Fact]
    public void Withhold_SealedPartitionOfOnePerson_HasItsVerdictAndNoFigure()
    {
        _workspace.Change(records => records.RemoveAll(record => record.Name is "t2" or "t3"));

        var results = SealedView.Closed(_workspace.Run(value => value == 11 ? SealedWorkspace.Called("sinus-rhythm") : SealedWorkspace.Answer(value)).Results);

        var rows = results.Rows.Where(row => row.Partition is ["test"] && row.Estimate.Recordings > 0).ToList();
        rows.ShouldAllBe(row => row.Estimate.Value == null && row.Estimate.Numerator == null && row.Confusion == null && row.Margin == null);
        rows.Single(row => row.Gating).ShouldSatisfyAllConditions(row => row.Verdict.ShouldNotBeNull(), row => row.Reason.ShouldBe(SealedStrata.Why), row => row.Estimate.Recordings.ShouldBe(1));
        results.Rows.Single(row => row.Row == "SRS-TEST-001/1").Estimate.Value.ShouldNotBeNull();
        // The deciding row of the requirement is the sealed one, and its reason states the figure.
        results.Requirements.Single(each => each.Id == "SRS-TEST-001").Reason.ShouldBe(SealedStrata.Why);
    }

    [Fact]
    public void Execute_SealedFileAltered_SaysThatWithoutSayingWhich()
    {
        File.AppendAllText(_workspace.PathOf("data", "guarded", "t2.dat"), "x");

        var outcome = _workspace.Run();

        outcome.ExitCode.ShouldBe(4);
        outcome.IntegrityFaults.ShouldHaveSingleItem().ToString().ShouldSatisfyAllConditions(text => text.ShouldNotContain("t2"), text => text.ShouldContain("a recording of the sealed partition 'test' of guarded is not as its digest says"));
        _workspace.Read(outcome).Sealed.Recordings.ShouldContain(line => line.Record == "t2" && line.Reason!.Contains("t2.dat"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Execute_SealedPartitionThatIsNotHere_IsNotRunAndCountsNothing(bool withheld)
    {
        if (withheld) _workspace.Change(records => records.RemoveAll(record => record.Partition == "test"), more: "withheld: [{ partition: test, what: Kept elsewhere. }]");
        else foreach (var file in Directory.GetFiles(_workspace.PathOf("data", "guarded"), "t?.dat")) File.Delete(file);

        var outcome = _workspace.Run();

        outcome.ExitCode.ShouldBe(3);
        var row = outcome.Results.Rows.Single(row => row.Partition is ["test"] && row.Gating);
        (row.Verdict, row.ReasonCode).ShouldBe((Verdict.NotRun, ReasonCodes.Absent));
        row.Reason!.ShouldContain(withheld ? "Kept elsewhere." : "t1 is not there");
        _workspace.Chain.Lines.Select(line => line.Entry!.Kind).ShouldBe(["look"]);
    }

    [Fact]
    public void Execute_ManifestThatSealsValidation_OpensItWithALine()
    {
        _workspace.Change(static _ => { }, more: "sealed: [validation]");

        var outcome = _workspace.Run(gate: "pull-request");

        _workspace.Chain.Lines.Select(line => line.Entry!.Kind).ShouldBe(["open", "end"]);
        _workspace.Read(outcome).Recordings.ShouldBeEmpty();
    }

    [Fact]
    public void Execute_SealedFilesUnderAnotherManifestAndOtherPersons_AreSealedThereToo()
    {
        var kept = new List<(string Name, int Value, string Person, string Partition, string Label)>();
        _workspace.Change(
            records =>
            {
                kept.AddRange(records);
                records.Clear();
                records.AddRange([("a1", 11, "q1", "validation", "A"), ("a2", 12, "q2", "validation", "A"), ("a3", 13, "q3", "validation", "N")]);
            },
            "twin");
        Restore(kept);
        _workspace.Requirements("      - { dataset: twin, partition: validation, endpoint: classification.sensitivity, class: atrial-fibrillation, role: report-only }");

        var outcome = _workspace.Run(gate: "pull-request");

        _workspace.Chain.Lines.Select(line => line.Entry!.Kind).ShouldBe(["open", "look", "end"]);
        _workspace.Chain.Lines[0].Entry!.Parts!.ShouldHaveSingleItem().Dataset.ShouldBe("twin");
        // The same bytes count for the partition that is sealed by its name.
        _workspace.Openings().Attempts.ShouldBe(1);
        var bundle = _workspace.Read(outcome);
        bundle.Recordings.ShouldAllBe(line => line.Dataset == "guarded");
        SealedView.Of(bundle, _workspace.Chain, "ledger").Recordings.ShouldNotContain(line => line.Dataset == "twin");
        outcome.Results.Notes.ShouldContain(note => note.StartsWith("twin validation holds recordings or persons that another dataset", StringComparison.Ordinal));
        bundle.Inputs.SealedElsewhere.ShouldBe(["twin validation"]);
    }

    [Fact]
    public void Execute_OtherRecordingOfASealedPerson_IsSealed()
    {
        var kept = new List<(string Name, int Value, string Person, string Partition, string Label)>();
        _workspace.Change(
            records =>
            {
                kept.AddRange(records);
                records.Clear();
                records.AddRange([("a1", 41, "p11", "validation", "A"), ("a2", 42, "q2", "validation", "A")]);
            },
            "twin");
        Restore(kept);
        _workspace.Requirements("      - { dataset: twin, partition: validation, endpoint: classification.sensitivity, class: atrial-fibrillation, role: report-only }");

        _workspace.Read(_workspace.Run(gate: "pull-request")).Recordings.ShouldAllBe(line => line.Dataset == "guarded");
    }

    [Fact]
    public void Execute_RecordsMovedToStressAfterTheyWereOpened_StaySealed()
    {
        _workspace.Replace("samd.yaml", "pull-request: { title: Every change, partitions: [validation] }", "pull-request: { title: Every change, partitions: [validation, stress] }");
        _workspace.Run();
        _workspace.Change(records =>
        {
            for (var i = 0; i < records.Count; i++) records[i] = records[i] with { Partition = records[i].Partition == "test" ? "stress" : records[i].Partition };
        });
        _workspace.Replace("requirements/all.yaml", "partition: test, endpoint: classification.sensitivity, class: atrial-fibrillation, inconclusive-as: wrong, accept: { value: 0.6 }", "partition: stress, endpoint: classification.sensitivity, class: atrial-fibrillation, role: report-only");

        var outcome = _workspace.Run(gate: "pull-request");

        _workspace.Chain.Lines.Select(line => line.Entry!.Kind).ShouldBe(["open", "look", "end", "open", "look", "end"]);
        _workspace.Read(outcome).Recordings.ShouldAllBe(line => line.Partition == "validation");
    }

    [Fact]
    public void Describe_RecordingSealedByTheLedgerAlone_IsNotRead()
    {
        _workspace.Run();
        _workspace.Change(records => records[3] = records[3] with { Partition = "stress" });
        var content = _workspace.Content(_ => []);
        var located = new DatasetLocator([_workspace.PathOf("data")], _workspace.PathOf("datasets")).Locate(content.Datasets.Find("guarded")!);

        new RecordingIndex(seals: Seals.Of(content.Datasets, _workspace.Chain)).Describe(located, "t1").ShouldBeNull();
        new RecordingIndex(seals: Seals.Of(content.Datasets, LedgerChain.Empty)).Describe(located, "t1").ShouldNotBeNull();
    }

    private void Restore(List<(string Name, int Value, string Person, string Partition, string Label)> kept) => _workspace.Change(records =>
    {
        records.Clear();
        records.AddRange(kept);
    });

    [Fact]
    public void Execute_RowThatMixesSealedAndOpenPartitions_IsAFault()
    {
        _workspace.Requirements("      - { dataset: guarded, partition: [validation, test], endpoint: classification.sensitivity, class: atrial-fibrillation, role: report-only }");

        var fault = Should.Throw<InputFaultException>(() => _workspace.Run()).Faults.ShouldHaveSingleItem();

        fault.Message.ShouldStartWith("The row mixes sealed (test) and open partitions (validation) of 'guarded'");
        _workspace.LedgerLines.ShouldBeEmpty();
    }

    [Fact]
    public void Execute_RefusedForIndependence_KeepsTheSeal()
    {
        using var workspace = new SealedWorkspace("[{ dataset: guarded, partition: test, use: tuning }]");
        var called = new List<int>();

        var outcome = workspace.Run(value =>
        {
            called.Add(value);
            return SealedWorkspace.Answer(value);
        });

        outcome.ExitCode.ShouldBe(4);
        called.ShouldAllBe(value => value < 10);
        workspace.Chain.Lines.Select(line => line.Entry!.Kind).ShouldBe(["look"]);
    }

    [Fact]
    public void Describe_SealedRecording_IsReadOnlyWhereTheRunOpenedIt()
    {
        var located = new DatasetLocator([_workspace.PathOf("data")], _workspace.PathOf("datasets")).Locate(_workspace.Content(_ => []).Datasets.Find("guarded")!);

        new RecordingIndex().Describe(located, "t1").ShouldBeNull();
        new RecordingIndex().Describe(located, "v1").ShouldNotBeNull();
        new RecordingIndex(opensSealed: true).Describe(located, "t1").ShouldNotBeNull();
    }

    [Fact]
    public void Verify_SealedFiles_AreNotRead()
    {
        var located = new DatasetLocator([_workspace.PathOf("data")], _workspace.PathOf("datasets")).Locate(_workspace.Content(_ => []).Datasets.Find("guarded")!);
        foreach (var file in Directory.GetFiles(_workspace.PathOf("data", "guarded"), "t*")) File.AppendAllText(file, "altered");

        var verification = DatasetVerifier.Verify(located, TestContext.Current.CancellationToken);

        verification.ShouldSatisfyAllConditions(found => found.Faults.ShouldBeEmpty(), found => found.Sealed.ShouldBe(6), found => found.Whole.ShouldBe(7));
    }

    private static SaMD.Validation.Evidence.ResultRow Stratum(SealedView view, string stratum) => view.Results.Rows.Single(row => row.Row == $"SRS-TEST-001/2/{stratum}");

    private void Abort()
    {
        using var stop = new CancellationTokenSource();
        Should.Throw<OperationCanceledException>(() => _workspace.Run(observer: new SealedWorkspace.Observer { OnExecuted = _ => stop.Cancel() }, cancellation: stop.Token));
    }
}
