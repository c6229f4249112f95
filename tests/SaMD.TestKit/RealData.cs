using Xunit;

namespace SaMD.TestKit;

/// <summary>The clinical recordings and golden files, which are never committed: <c>SAMD_DATA</c>, else <c>data/</c> of the checkout.</summary>
public static class RealData
{
    /// <summary>Folder of a database (or <c>golden</c>); skips the test, saying why, where it is not laid out.</summary>
    /// <param name="name">Name of the database, for example <c>mitdb</c>.</param>
    public static string Folder(string name)
    {
        var folder = TryFolder(name);
        Assert.SkipWhen(folder is null, $"'{name}' is not laid out: set SAMD_DATA to a folder that holds it, or unpack it into data/.");
        return folder!;
    }

    /// <summary>Folder of a database, or <see langword="null"/> where it is not laid out (for theory data, which cannot skip).</summary>
    /// <param name="name">Name of the database.</param>
    public static string? TryFolder(string name)
    {
        var root = Environment.GetEnvironmentVariable("SAMD_DATA") is { Length: > 0 } given ? given : Repository.File("data");
        var folder = Path.Combine(root, name);
        return Directory.Exists(folder) ? folder : null;
    }
}
