using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using ChildProcess = System.Diagnostics.Process;

namespace SaMD.Adapters.Process;

/// <summary>
/// A child process and everything that it forked, found by its session, its group, or a mark in the environment, which those that leave
/// the session still carry.
/// </summary>
internal sealed class ProcessGroup(ChildProcess leader, string mark)
{
    /// <summary>Variable of the environment that carries the mark.</summary>
    public const string MarkVariable = "SAMD_SESSION";

    private const int SignalKill = 9;

    // A process that forks as fast as it is ended is met again and again; each round ends all that are seen.
    private const int MostRounds = 200;

    private readonly byte[] _mark = Encoding.ASCII.GetBytes($"{MarkVariable}={mark}");

    /// <summary>Ends them all.</summary>
    public void Kill()
    {
        if (!OperatingSystem.IsLinux())
        {
            KillTree();
            return;
        }
        for (var round = 0; round < MostRounds; round++)
        {
            // The group at once, where it is one; then whoever left it.
            _ = NativeKill(-leader.Id, SignalKill);
            var alive = Alive().ToList();
            if (alive.Count == 0) return;
            foreach (var id in alive) _ = NativeKill(id, SignalKill);
            Thread.Sleep(1 + round);
        }
    }

    /// <summary>Whether a process of the group, its leader left out, is still running. Where this cannot be seen: no.</summary>
    public bool HasSurvivors() => OperatingSystem.IsLinux() && Alive().Any(id => id != leader.Id);

    private void KillTree()
    {
        try
        {
            leader.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended.
        }
    }

    private IEnumerable<int> Alive()
    {
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && IsOurs(folder))
                yield return id;
    }

    private bool IsOurs(string folder)
    {
        try
        {
            // proc(5): pid (name) state ppid pgrp session …; the name may hold blanks and brackets.
            var status = File.ReadAllText($"{folder}/stat");
            var fields = status[(status.LastIndexOf(')') + 2)..].Split(' ');
            var leaderId = leader.Id.ToString(CultureInfo.InvariantCulture);
            if (fields[0] is "Z" or "X") return false;
            return fields[2] == leaderId || fields[3] == leaderId || File.ReadAllBytes($"{folder}/environ").AsSpan().IndexOf(_mark) >= 0;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            // It ended while it was looked at, or is somebody else's.
            return false;
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NativeKill(int id, int signal);
}
