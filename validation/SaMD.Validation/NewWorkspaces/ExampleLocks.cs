using SaMD.Adapters.Locking;
using SaMD.Files;
using SaMD.Validation.Planning;
using SaMD.Validation.Runs;

namespace SaMD.Validation.NewWorkspaces;

/// <summary>Locks the versions of a new workspace: nothing passes before it is locked, and a new workspace is to run green.</summary>
internal static class ExampleLocks
{
    /// <summary>Locks every version that can be run on this machine.</summary>
    /// <param name="root">Folder of the workspace.</param>
    /// <returns>Those that cannot, with the reason.</returns>
    /// <exception cref="InputFaultException">A version cannot be locked for another reason.</exception>
    public static IReadOnlyList<string> Write(string root)
    {
        var content = WorkspaceContent.Read(Workspace.Read(root));
        var notLocked = new List<string>();
        foreach (var version in content.Algorithms.Versions)
            try
            {
                Locker.Lock(root, version, ConformanceRecords.For(version.Manifest, content));
            }
            catch (InputFaultException fault) when (fault.Faults.All(each => each.Kind == FaultKind.Absent))
            {
                notLocked.Add($"{version.Manifest.Name} is not locked: {string.Join(" ", fault.Faults.Select(each => each.Message))}");
            }
        return notLocked;
    }
}
