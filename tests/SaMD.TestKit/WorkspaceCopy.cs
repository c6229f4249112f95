namespace SaMD.TestKit;

/// <summary>A copy of what the checkout's workspace consists of, for tests that alter it.</summary>
public sealed class WorkspaceCopy : IDisposable
{
    private static readonly string[] Folders = ["requirements", "algorithms", "validation/datasets"];
    private static readonly string[] NotCopied = ["bin", "obj", "node_modules"];

    private readonly TemporaryFolder _folder = new();

    /// <summary>Copies the workspace.</summary>
    public WorkspaceCopy()
    {
        System.IO.File.Copy(Repository.File("samd.yaml"), File("samd.yaml"));
        foreach (var folder in Folders) Copy(Repository.File(folder.Split('/')), File(folder.Split('/')));
    }

    /// <summary>Full path of the workspace.</summary>
    public string Root => _folder.Path;

    /// <summary>A path inside the workspace.</summary>
    public string File(params string[] parts) => _folder.File(parts);

    /// <summary>Changes one bit of the byte in the middle of a file.</summary>
    public void FlipByte(string path)
    {
        var bytes = System.IO.File.ReadAllBytes(path);
        bytes[bytes.Length / 2] ^= 1;
        System.IO.File.WriteAllBytes(path, bytes);
    }

    /// <summary>Replaces text in a file; the text must be there.</summary>
    public void Replace(string path, string before, string after)
    {
        var text = System.IO.File.ReadAllText(path);
        if (!text.Contains(before, StringComparison.Ordinal)) throw new InvalidOperationException($"{path} does not hold '{before}'.");
        System.IO.File.WriteAllText(path, text.Replace(before, after, StringComparison.Ordinal));
    }

    /// <inheritdoc />
    public void Dispose() => _folder.Dispose();

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from)) System.IO.File.Copy(file, System.IO.Path.Combine(to, System.IO.Path.GetFileName(file)));
        foreach (var folder in Directory.EnumerateDirectories(from).Where(folder => !NotCopied.Contains(System.IO.Path.GetFileName(folder))))
            Copy(folder, System.IO.Path.Combine(to, System.IO.Path.GetFileName(folder)));
    }
}
