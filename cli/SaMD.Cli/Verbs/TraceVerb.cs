using System.CommandLine;
using SaMD.Cli.Output;
using SaMD.Files;
using SaMD.Traceability;
using SaMD.Validation.Acceptance;
using SaMD.Validation.Runs;

namespace SaMD.Cli.Verbs;

/// <summary><c>samd trace</c>: checks the trace, and judges the requirements that tests verify.</summary>
internal static class TraceVerb
{
    public static Command Create(Terminal terminal)
    {
        var tests = new Option<string?>("--tests") { Description = "Result file of the test runner, or a folder of them (artifacts/test-results after `samd test`): judges the requirements that tests verify.", HelpName = "PATH" };
        var workspace = CommonOptions.WorkspaceFolder();
        var command = new Command("trace", "Check that user needs, hazards, requirements and their verification hang together.") { tests, workspace };
        command.SetAction(arguments =>
        {
            var requirements = WorkspaceContent.Read(CommonOptions.Workspace(arguments, workspace)).Requirements;
            var results = arguments.GetValue(tests) is { } path ? TestResultReader.Read(path) : null;
            IReadOnlyList<TraceFinding> findings = [.. TraceRules.Check(requirements), .. results is null ? [] : TestTrace.Orphans(requirements, results)];
            foreach (var finding in findings) terminal.Error.WriteLine($"{(finding.File is { } file ? new SourcePlace(file, finding.Line).ToString() : finding.Subject)}: {finding.Code}: {finding.Message}");
            var judged = results is null ? [] : TestTrace.Judge(requirements, results);
            if (results is not null) Write(terminal, judged);
            terminal.Out.WriteLine($"{requirements.Requirements.Count} requirements, {requirements.UserNeeds.Count} user needs, {requirements.Hazards.Count} hazards, {findings.Count} findings");
            return ExitCode.Worst([findings.Count > 0 ? ExitCode.Configuration : ExitCode.Green, .. judged.Select(trace => CodeOf(trace.Verdict))]);
        });
        return command;
    }

    private static void Write(Terminal terminal, IReadOnlyList<TestTrace> judged) => terminal.Table(
        ["requirement", "title", "passed", "failed", "skipped", "verdict"],
        [.. judged.Select(trace => (IReadOnlyList<string>)[
            trace.Requirement.Id, trace.Requirement.Title, $"{trace.Passed}", $"{trace.Failed}", $"{trace.Skipped}", Kebab.Case(trace.Verdict.ToString()).ToUpperInvariant()])]);

    private static int CodeOf(Verdict verdict) => verdict switch
    {
        Verdict.Pass => ExitCode.Green,
        Verdict.Fail => ExitCode.Failed,
        _ => ExitCode.Inconclusive,
    };
}
