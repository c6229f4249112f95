using System.CommandLine;
using SaMD.Adapters.Locking;
using SaMD.Cli.Output;
using SaMD.Files;
using SaMD.Validation.Planning;
using SaMD.Validation.Runs;

namespace SaMD.Cli.Verbs;

/// <summary><c>samd lock</c>: locks an algorithm version, or checks the locks there are.</summary>
internal static class LockVerb
{
    public static Command Create(Terminal terminal)
    {
        var algorithm = new Argument<string?>("algorithm") { Description = "The version to lock, as ID@VERSION.", Arity = ArgumentArity.ZeroOrOne };
        var check = new Option<bool>("--check") { Description = "Check every lock, and write nothing." };
        var workspace = CommonOptions.WorkspaceFolder();
        var command = new Command("lock", "Lock an algorithm version: digests of its files, and its outputs on the conformance recordings. A lock is never overwritten.") { algorithm, check, workspace };
        command.SetAction(arguments =>
        {
            var content = WorkspaceContent.Read(CommonOptions.Workspace(arguments, workspace));
            if (arguments.GetValue(check)) return Check(terminal, content);
            var name = arguments.GetValue(algorithm) ?? throw new InputFaultException(FaultKind.Configuration, new SourcePlace("command line"), "Name the version to lock, as ID@VERSION, or give --check.");
            var version = content.Algorithms.Find(name) ?? throw new InputFaultException(FaultKind.Configuration, new SourcePlace("command line"), $"'{name}' is no algorithm of this workspace.{Nearest.Hint(name, content.Algorithms.Versions.Select(known => known.Manifest.Name))}");
            var path = Locker.Lock(content.Workspace.Root, version, ConformanceRecords.For(version.Manifest, content));
            terminal.Out.WriteLine($"{version.Manifest.Name} is locked: {path}");
            return ExitCode.Green;
        });
        return command;
    }

    private static int Check(Terminal terminal, WorkspaceContent content)
    {
        var checks = content.Algorithms.Versions.Select(version => Locker.Check(content.Workspace.Root, version)).ToList();
        foreach (var result in checks)
        {
            terminal.Out.WriteLine($"{result.Version}: {result.Text}{Tolerance(result)}");
            foreach (var notice in result.Notices) terminal.Out.WriteLine($"  {notice}");
            terminal.Faults(result.Faults);
        }
        return ExitCode.Worst(checks.Select(result => result.State switch
        {
            LockState.Broken => ExitCode.Integrity,
            LockState.NotLocked or LockState.NotChecked => ExitCode.Inconclusive,
            _ => ExitCode.Green,
        }));
    }

    // What a lock lets pass is said beside it.
    private static string Tolerance(LockCheck check) =>
        check.Tolerance > 0 && check.State is LockState.Locked or LockState.LockedPlatformDifference ? FormattableString.Invariant($", tolerance {check.Tolerance}") : "";
}
