using System.Text;

namespace SaMD.Files;

/// <summary>
/// Writes files whole or not at all: to a temporary name beside the target, closed, then renamed over it. A process that is
/// killed leaves the former content, or the new one, and at most a hidden <c>.tmp</c> beside it. Blocks are left to the
/// operating system to write out: after a loss of power a reader must still check digests.
/// </summary>
public static class AtomicFile
{
    /// <summary>Writes bytes.</summary>
    /// <param name="path">The file to make or replace; its folder is made where missing.</param>
    /// <param name="bytes">Its new content.</param>
    /// <exception cref="IOException">It cannot be written; the former content, if any, is untouched.</exception>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        using var file = new Replacement(path);
        file.Stream.Write(bytes);
        file.Finish();
    }

    /// <summary>Writes text as UTF-8 without a byte order mark.</summary>
    /// <param name="path">The file to make or replace.</param>
    /// <param name="text">Its new content; line ends are written as they are.</param>
    public static void WriteText(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes lines as UTF-8 without a byte order mark, each as it comes: the whole is never in memory.</summary>
    /// <param name="path">The file to make or replace; its folder is made where missing.</param>
    /// <param name="lines">The lines, without their ends; <c>\n</c> follows each.</param>
    /// <exception cref="IOException">It cannot be written; the former content, if any, is untouched.</exception>
    public static void WriteLines(string path, IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        using var file = new Replacement(path);
        using (var writer = new StreamWriter(file.Stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" })
            foreach (var line in lines) writer.WriteLine(line);
        file.Finish();
    }

    // What takes a file's place once it is whole; a temporary file that is removed otherwise.
    private sealed class Replacement : IDisposable
    {
        private readonly string _path, _temporary;

        public Replacement(string path)
        {
            var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
            Directory.CreateDirectory(folder);
            (_path, _temporary) = (path, Path.Combine(folder, $".{Path.GetFileName(path)}.{Environment.ProcessId}.{Environment.CurrentManagedThreadId}.tmp"));
            // Made anew, so that a link that lies in wait under this name is not followed.
            File.Delete(_temporary);
            Stream = new FileStream(_temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        }

        public FileStream Stream { get; }

        public void Finish()
        {
            Stream.Dispose();
            File.Move(_temporary, _path, overwrite: true);
        }

        public void Dispose()
        {
            Stream.Dispose();
            File.Delete(_temporary);
        }
    }
}
