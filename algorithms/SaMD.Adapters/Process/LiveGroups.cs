namespace SaMD.Adapters.Process;

/// <summary>The groups that run now: ended with this program, so that one that is stopped leaves none behind.</summary>
internal static class LiveGroups
{
    private static readonly HashSet<ProcessGroup> Groups = [];

    static LiveGroups() => AppDomain.CurrentDomain.ProcessExit += static (_, _) => KillAll();

    public static void Add(ProcessGroup group)
    {
        lock (Groups) Groups.Add(group);
    }

    public static void Remove(ProcessGroup group)
    {
        lock (Groups) Groups.Remove(group);
    }

    private static void KillAll()
    {
        lock (Groups)
            foreach (var group in Groups) group.Kill();
    }
}
