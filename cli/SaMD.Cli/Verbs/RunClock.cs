using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using SaMD.Validation.Evidence;
using SaMD.Validation.Runs;

namespace SaMD.Cli.Verbs;

/// <summary>Notes when and where a run happened, for <c>runs/</c>: the only clock of a bundle.</summary>
internal sealed class RunClock
{
    private readonly TimeProvider _time;
    private readonly DateTimeOffset _started;
    private readonly Task<(string? Commit, bool? Dirty)> _git;

    private RunClock(TimeProvider time, string workspaceRoot)
    {
        (_time, _started) = (time, time.GetUtcNow());
        _git = Task.Run(() => Commit(workspaceRoot));
    }

    public static RunClock Start(TimeProvider time, string workspaceRoot) => new(time, workspaceRoot);

    public RunFile Stop(int number, ValidationOutcome outcome)
    {
        var (commit, dirty) = _git.GetAwaiter().GetResult();
        return new RunFile(
            number, _started.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            Math.Round((_time.GetUtcNow() - _started).TotalSeconds, 3), $"samd {Version()}", commit,
            dirty,
            RuntimeInformation.OSDescription, RuntimeInformation.OSArchitecture.ToString(), Environment.ProcessorCount,
            RuntimeInformation.FrameworkDescription, [.. outcome.Locks.Select(check => $"{check.Version}: {check.Text}")], outcome.ExitCode)
        {
            Ledger = outcome.Ledger,
            Reservations = [.. outcome.Locks.SelectMany(check => check.Reservations)],
        };
    }

    private static (string? Commit, bool? Dirty) Commit(string folder) => Git(folder, "rev-parse", "HEAD") is { } commit
        ? (commit, Git(folder, "status", "--porcelain", "--untracked-files=no") is { Length: > 0 })
        : (null, null);

    private static string Version() =>
        typeof(RunClock).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    // A workspace need not be under git: then there is no commit to name.
    private static string? Git(string folder, params string[] arguments)
    {
        try
        {
            var start = new ProcessStartInfo("git") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
            foreach (var argument in arguments) start.ArgumentList.Add(argument);
            using var git = Process.Start(start)!;
            git.ErrorDataReceived += (_, _) => { };
            git.BeginErrorReadLine();
            var text = git.StandardOutput.ReadToEnd().Trim();
            git.WaitForExit();
            return git.ExitCode == 0 ? text : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
