namespace SaMD.Adapters.Onnx;

/// <summary>Takes a workspace's place on this machine out of messages.</summary>
internal static class MachinePaths
{
    /// <summary>A message in which paths inside the workspace are relative to it, and its own path is a dot.</summary>
    /// <param name="message">What a library said.</param>
    /// <param name="workspaceRoot">Full path of the workspace.</param>
    public static string Hide(string message, string workspaceRoot)
    {
        var root = Path.TrimEndingDirectorySeparator(workspaceRoot);
        if (root.Length <= 1) return message;
        foreach (var path in new[] { root, Resolved(root) })
            message = message.Replace(path + Path.DirectorySeparatorChar, "", StringComparison.Ordinal).Replace(path, ".", StringComparison.Ordinal);
        return message;
    }

    // Libraries that resolve links name where the workspace lies, not how it was reached.
    private static string Resolved(string root)
    {
        var parts = new Stack<string>();
        for (var folder = root; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Directory.Exists(folder) && Directory.ResolveLinkTarget(folder, returnFinalTarget: true) is { } target) return Path.Combine([target.FullName, .. parts]);
            parts.Push(Path.GetFileName(folder));
        }
        return root;
    }
}
