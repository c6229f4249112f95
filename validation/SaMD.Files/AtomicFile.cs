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
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        var temporary = Path.Combine(folder, $".{Path.GetFileName(path)}.{Environment.ProcessId}.{Environment.CurrentManagedThreadId}.tmp");
        try
        {
            // Made anew, so that a link that lies in wait under this name is not followed.
            File.Delete(temporary);
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None)) stream.Write(bytes);
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Writes text as UTF-8 without a byte order mark.</summary>
    /// <param name="path">The file to make or replace.</param>
    /// <param name="text">Its new content; line ends are written as they are.</param>
    public static void WriteText(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));
}
