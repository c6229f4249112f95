using System.Globalization;
using System.Text;

namespace SaMD.Files;

/// <summary>Names as parts of a path: everything outside <c>[A-Za-z0-9._-]</c> is percent-encoded, so that no name can leave its folder.</summary>
public static class PathPart
{
    /// <summary>Encodes a name. The result is never empty, <c>.</c> or <c>..</c>.</summary>
    /// <param name="name">The name.</param>
    public static string Encode(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name is "" or "." or "..") return name.Length == 0 ? "%" : name.Replace(".", "%2E", StringComparison.Ordinal);
        var text = new StringBuilder();
        foreach (var unit in Encoding.UTF8.GetBytes(name))
            if (char.IsAsciiLetterOrDigit((char)unit) || unit is (byte)'.' or (byte)'_' or (byte)'-') text.Append((char)unit);
            else text.Append(CultureInfo.InvariantCulture, $"%{unit:X2}");
        return text.ToString();
    }
}
