using SaMD.Files;

namespace SaMD.Adapters.Process;

/// <summary>
/// A fresh folder for one recording: <c>program/</c> with copies of the files that the version consists of, and <c>work/</c>, in which the
/// program runs. Nothing in it leads back to the workspace, the datasets or another recording.
/// </summary>
internal sealed class ProgramFolder : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("samd-").FullName;

    /// <summary>Makes the folder.</summary>
    /// <param name="versionFolder">Full path of the version's folder.</param>
    /// <param name="files">The files to copy, relative to it.</param>
    /// <param name="program">The one of them that is the program; <see langword="null"/> where it comes from elsewhere.</param>
    public ProgramFolder(string versionFolder, IReadOnlyList<string> files, string? program)
    {
        Directory.CreateDirectory(Work);
        foreach (var file in files)
        {
            var copy = Program(file);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Path.Combine(versionFolder, file), copy);
        }
        if (program is not null) MakeExecutable(Program(program));
    }

    /// <summary>Where the program runs.</summary>
    public string Work => Path.Combine(_root, "work");

    /// <summary>Path of the copy of a file.</summary>
    /// <param name="file">The file, relative to the version's folder.</param>
    public string Program(string file) => Path.Combine(_root, "program", file);

    // Archives, mail and some file systems lose the right to execute; the lock holds bytes alone.
    private static void MakeExecutable(string path)
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, File.GetUnixFileMode(path) | UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    /// <summary>What a program said, as a message may quote it: short, harmless, and without the name of this folder, which differs at each run.</summary>
    /// <param name="text">What it said.</param>
    public string Shown(string text) => Files.Shown.Message(text.Replace(_root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal)
        .Replace('\n', ' ').Replace('\r', ' '));

    /// <inheritdoc />
    public void Dispose()
    {
        try
        {
            Directory.Delete(_root, recursive: true);
        }
        catch (Exception left) when (left is IOException or UnauthorizedAccessException)
        {
            // A program that takes away its own folder's rights leaves rubbish in the system's temporary folder, not a failed run.
        }
    }
}
