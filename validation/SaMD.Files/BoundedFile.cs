namespace SaMD.Files;

/// <summary>Reads whole files of which the largest sensible size is known.</summary>
public static class BoundedFile
{
    /// <summary>Reads a file that a person or a program wrote; a device or a growing file cannot fill the memory.</summary>
    /// <param name="path">The file.</param>
    /// <param name="largestBytes">The most bytes that it may have.</param>
    /// <exception cref="IOException">It cannot be read, or is larger.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read, or is a folder.</exception>
    public static byte[] ReadAll(string path, int largestBytes)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
        using var content = new MemoryStream();
        var block = new byte[1 << 16];
        int count;
        while ((count = stream.Read(block)) > 0)
        {
            if (content.Length + count > largestBytes) throw new IOException($"it is larger than {largestBytes >> 20} MiB, the most that such a file may have.");
            content.Write(block, 0, count);
        }
        return content.ToArray();
    }
}
