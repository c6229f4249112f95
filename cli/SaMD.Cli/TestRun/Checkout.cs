namespace SaMD.Cli.TestRun;

/// <summary>The checkout of this product that the running program was built from.</summary>
public static class Checkout
{
    /// <summary>File that marks the top folder.</summary>
    public const string Solution = "SaMD.sln";

    /// <summary>
    /// The nearest folder at or above one of <paramref name="starts"/> that holds <c>SaMD.sln</c>, tried in the order given;
    /// <see langword="null"/> where there is none, as when the program is installed as a tool.
    /// </summary>
    /// <param name="starts">Folders to begin at, for example the program's own and the current one.</param>
    public static string? Find(params IEnumerable<string> starts) => starts.Select(FindAbove).FirstOrDefault(found => found is not null);

    private static string? FindAbove(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, Solution))) return folder.FullName;
        return null;
    }
}
