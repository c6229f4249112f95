namespace SaMD.TestKit;

/// <summary>Where the checkout lies, for tests that read its committed files.</summary>
public static class Repository
{
    /// <summary>The folder that holds <c>SaMD.sln</c>.</summary>
    public static string Root { get; } = Find();

    /// <summary>A path inside the checkout.</summary>
    public static string File(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "SaMD.sln"))) return folder.FullName;
        throw new InvalidOperationException("The tests run from inside a checkout that holds SaMD.sln; none was found above " + AppContext.BaseDirectory);
    }
}
