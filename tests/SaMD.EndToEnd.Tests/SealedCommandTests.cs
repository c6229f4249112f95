using System.Diagnostics;
using System.Text.Json;
using SaMD.TestKit;

namespace SaMD.EndToEnd.Tests;

/// <summary>Sealed partitions as a user meets them: what is shown before and after <c>samd reveal</c>, and what the ledger has of it.</summary>
[Verifies("SRS-PLAT-027")]
public sealed class SealedCommandTests
{
    private static readonly string[] Pages = ["report.html", "summary.md", "junit.xml", "trace.json"];

    [Fact]
    public async Task Validate_SealedGate_ShowsNothingOfASingleSealedRecordingAnywhereUntilItIsRevealed()
    {
        using var workspace = new SealedWorkspace();

        var run = await workspace.Validate();

        run.ExitCode.ShouldBe(0, run.ToString());
        run.Output.ShouldContain("SRS-GUARDED-002/1");
        run.Output.ShouldContain("Sealed data opened (line 1 of traceability/ledger.jsonl)");
        run.ToString().ShouldNotContain("zeta-");
        var (derived, bundle) = (Path.Combine(workspace.Bundle(), "derived"), Path.GetFileName(workspace.Bundle()));
        foreach (var page in Pages) File.ReadAllText(Path.Combine(derived, page)).ShouldNotContain("zeta-", customMessage: page);
        var html = File.ReadAllText(Path.Combine(derived, "report.html"));
        html.ShouldContain("test (sealed): opened in 1 attempt, the recording opened most often 1x, the person opened most often 1x");
        html.ShouldContain("validation: looked at in 1 run");
        html.ShouldContain("Sequestration is declared, not demonstrable");
        html.ShouldContain("would tell of a single sealed recording or person: withheld until that is revealed");
        html.ShouldContain("open-a");
        var json = await workspace.Validate("--format", "json");
        json.Output.ShouldNotContain("zeta-");
        json.Json().GetProperty("results").GetProperty("rows").EnumerateArray()
            .Where(row => row.GetProperty("stratum").GetString()?.StartsWith("sex=", StringComparison.Ordinal) == true && row.GetProperty("partition")[0].GetString() == "test")
            .ShouldAllBe(row => row.GetProperty("estimate").GetProperty("value").ValueKind == JsonValueKind.Null);
        var sums = File.ReadAllText(Path.Combine(workspace.Bundle(), "core", "SHA256SUMS"));
        sums.ShouldContain("  sealed/recordings.jsonl\n");

        var reveal = await workspace.Run("reveal", bundle, "--no-pdf");

        reveal.ExitCode.ShouldBe(0, reveal.ToString());
        File.ReadAllText(Path.Combine(workspace.Bundle(), "core", "SHA256SUMS")).ShouldBe(sums);
        html = File.ReadAllText(Path.Combine(derived, "report.html"));
        foreach (var record in new[] { "zeta-a", "zeta-b", "zeta-c", "zeta-d" }) html.ShouldContain(record);
        html.ShouldContain("OPENED: results of single recordings were revealed 1 time");
        html.ShouldNotContain("withheld until that is revealed");
        (await workspace.Run("evidence", "verify")).ExitCode.ShouldBe(0);
        var log = await workspace.Run("evidence", "log");
        log.ExitCode.ShouldBe(0, log.ToString());
        log.Output.ShouldContain("traceability/ledger.jsonl: 7 lines, chain whole");
        log.Output.Split('\n').Skip(1).Take(7).Select(line => line.Split("  ", StringSplitOptions.RemoveEmptyEntries)[2].Trim()).ShouldBe(["open", "look", "end", "open", "look", "end", "reveal"]);
    }

    [Fact]
    public async Task Validate_LedgerProtected_Exits4AndLeavesNoBundle()
    {
        using var workspace = new SealedWorkspace();
        Directory.CreateDirectory(Path.GetDirectoryName(workspace.LedgerPath)!);
        File.WriteAllText(workspace.LedgerPath, "");
        File.SetAttributes(workspace.LedgerPath, FileAttributes.ReadOnly);

        var run = await workspace.Validate();
        var open = await workspace.Run("validate", "--gate", "open", "--dataset", "guarded", "--no-pdf", "--data", workspace.File("data"), "--out", workspace.File("other"));

        File.SetAttributes(workspace.LedgerPath, FileAttributes.Normal);
        run.ExitCode.ShouldBe(4, run.ToString());
        run.Error.ShouldContain("traceability/ledger.jsonl: The ledger is protected from being written.");
        Directory.GetDirectories(workspace.File("evidence")).Select(Path.GetFileName).ShouldBe([".partial"]);
        open.ExitCode.ShouldBe(0, open.ToString());
        open.Error.ShouldContain("This look at guarded validation is not counted");
    }

    [Fact]
    public async Task Validate_TwoProcessesAtOnce_BothAttemptsStandInAWholeChain()
    {
        using var workspace = new SealedWorkspace();

        var processes = new[] { "one", "two" }.Select(name => Start(workspace, "validate", "--gate", "sealed", "--dataset", "guarded", "--no-pdf", "--data", workspace.File("data"), "--out", workspace.File(name))).ToList();
        foreach (var process in processes)
        {
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            process.ExitCode.ShouldBe(0, await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        }

        var log = await workspace.Run("evidence", "log");
        log.ExitCode.ShouldBe(0, log.ToString());
        File.ReadAllLines(workspace.LedgerPath).Count(line => line.Contains("\"kind\":\"open\"", StringComparison.Ordinal)).ShouldBe(2);
        // Wherever the evidence goes, the ledger is that of the workspace.
        Directory.GetFiles(workspace.File("one"), "*ledger*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task Validate_ProcessKilledWhileItReadsSealedData_IsAnAttemptThatTheNextRunGoesOnWith()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Windows has no named pipes in folders.");
        using var workspace = new SealedWorkspace();
        // Its header never comes: the process waits for it when the line has been written.
        var header = workspace.File("data", "guarded", "zeta-a.hea");
        var bytes = File.ReadAllBytes(header);
        File.Delete(header);
        (await Process.Start("mkfifo", [header]).WaitForExitAsync(TestContext.Current.CancellationToken).ContinueWith(_ => File.Exists(header), TaskScheduler.Default)).ShouldBeTrue();
        var process = Start(workspace, "validate", "--gate", "sealed", "--dataset", "guarded", "--no-pdf", "--data", workspace.File("data"));
        // Opening for writing returns when the process has opened it for reading.
        using (await Task.Run(() => new FileStream(header, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 1), TestContext.Current.CancellationToken))
        {
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        File.Delete(header);
        File.WriteAllBytes(header, bytes);
        File.ReadAllLines(workspace.LedgerPath).Length.ShouldBe(2);

        var run = await workspace.Validate();

        run.ExitCode.ShouldBe(0, run.ToString());
        File.ReadAllText(Path.Combine(workspace.Bundle(), "derived", "report.html")).ShouldContain("test (sealed): opened in 1 attempt,");
    }

    [Fact]
    public async Task EvidenceLog_LineAltered_Exits4WithItsNumber_AndShortenedLedgerIsFoundByTheBundle()
    {
        using var workspace = new SealedWorkspace();
        await workspace.Validate();
        await workspace.Validate();
        var lines = File.ReadAllLines(workspace.LedgerPath);

        File.WriteAllText(workspace.LedgerPath, string.Concat(lines.Select((line, at) => (at == 1 ? line.Replace("validation", "Validation", StringComparison.Ordinal) : line) + "\n")));
        var altered = await workspace.Run("evidence", "log");
        File.WriteAllText(workspace.LedgerPath, string.Concat(lines.Take(3).Select(line => line + "\n")));
        var (log, verify) = (await workspace.Run("evidence", "log"), await workspace.Run("evidence", "verify"));

        altered.ExitCode.ShouldBe(4, altered.ToString());
        altered.Error.ShouldContain("traceability/ledger.jsonl:2");
        altered.Error.ShouldContain("broken at line 2:");
        // A chain that was cut short is whole; the run that is missing in it knows.
        log.ExitCode.ShouldBe(0, log.ToString());
        verify.ExitCode.ShouldBe(4, verify.ToString());
        verify.Error.ShouldContain("the ledger was shortened or replaced");
    }

    [Fact]
    public async Task ReportAndValidate_LedgerRemoved_SayThatInsteadOfACountAndExit4()
    {
        using var workspace = new SealedWorkspace();
        // A look comes first, so that the line of the opening is another one than in the new ledger even within the same second.
        await workspace.Run("validate", "--gate", "open", "--dataset", "guarded", "--no-pdf", "--data", workspace.File("data"), "--out", workspace.File("other"));
        await workspace.Validate();
        File.Delete(workspace.LedgerPath);

        var report = await workspace.Run("report", "--no-pdf");
        var page = File.ReadAllText(Path.Combine(workspace.Bundle(), "derived", "report.html"));
        var validate = await workspace.Validate();
        var after = File.ReadAllText(Path.Combine(workspace.Bundle(), "derived", "report.html"));

        report.ExitCode.ShouldBe(4, report.ToString());
        report.Error.ShouldContain("traceability/ledger.jsonl:2: Run 1 of");
        report.Error.ShouldContain("the ledger was shortened or replaced");
        validate.ExitCode.ShouldBe(4, validate.ToString());
        validate.Error.ShouldContain("the ledger was shortened or replaced");
        // Two attempts were made; the new ledger has one.
        foreach (var html in new[] { page, after })
        {
            html.ShouldContain("traceability/ledger.jsonl: ledger shortened or replaced");
            html.ShouldNotContain("(sealed): opened");
        }
    }

    [Fact]
    public async Task Reveal_BundleWithoutSealedResults_Exits2()
    {
        using var workspace = new SealedWorkspace();
        await workspace.Run("validate", "--gate", "open", "--dataset", "guarded", "--no-pdf", "--data", workspace.File("data"));

        var reveal = await workspace.Run("reveal", Path.GetFileName(workspace.Bundle()), "--no-pdf");

        reveal.ExitCode.ShouldBe(2, reveal.ToString());
        reveal.Error.ShouldContain("there is nothing to reveal");
    }

    [Fact]
    public async Task OtherVerbs_ReadNoSealedFile()
    {
        using var workspace = new SealedWorkspace();
        // Whoever reads one of these finds that it is not what its digest says.
        foreach (var file in Directory.GetFiles(workspace.File("data", "guarded"), "zeta-*")) File.WriteAllText(file, "another");

        var verify = await workspace.Run("dataset", "verify", "guarded", "--data", workspace.File("data"));
        var check = await workspace.Run("requirements", "check", "--data", workspace.File("data"));
        var list = await workspace.Run("dataset", "list", "--data", workspace.File("data"));
        var describe = await workspace.Run("dataset", "describe", "guarded", "--data", workspace.File("data"));

        verify.ExitCode.ShouldBe(0, verify.ToString());
        verify.Output.ShouldContain("6 files as listed, 0 missing, 0 altered, 12 sealed and not read");
        check.ExitCode.ShouldBe(0, check.ToString());
        list.ExitCode.ShouldBe(0, list.ToString());
        describe.Output.ShouldContain("sealed: 4 records of 4 persons");
        File.Exists(workspace.LedgerPath).ShouldBeFalse();
    }

    [Fact]
    public async Task Validate_SmokeGate_WritesNoLedger()
    {
        using var workspace = new SealedWorkspace();

        (await workspace.Run("validate", "--no-pdf")).ExitCode.ShouldBe(0);

        File.Exists(workspace.LedgerPath).ShouldBeFalse();
    }

    private static Process Start(SealedWorkspace workspace, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in new[] { "exec", Path.Combine(AppContext.BaseDirectory, "samd.dll") }.Concat(arguments).Concat(["--workspace", workspace.Root])) start.ArgumentList.Add(argument);
        var process = Process.Start(start)!;
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        return process;
    }
}
