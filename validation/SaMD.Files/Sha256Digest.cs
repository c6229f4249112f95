using System.Security.Cryptography;
using System.Text;

namespace SaMD.Files;

/// <summary>SHA-256 digests as lower-case hexadecimal text.</summary>
public static class Sha256Digest
{
    /// <summary>Number of hexadecimal digits of a digest.</summary>
    public const int Length = 64;

    /// <summary>Digest of bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Digest of a text's UTF-8 bytes.</summary>
    /// <param name="text">The text.</param>
    public static string OfText(string text) => Of(Encoding.UTF8.GetBytes(text));

    /// <summary>Digest of a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static string OfFile(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
