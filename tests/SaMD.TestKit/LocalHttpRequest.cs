namespace SaMD.TestKit;

/// <summary>A request that a server was asked.</summary>
/// <param name="Path">Path of the address.</param>
/// <param name="Headers">Header lines.</param>
/// <param name="Number">Number of the request, from 1.</param>
public sealed record LocalHttpRequest(string Path, IReadOnlyList<string> Headers, int Number)
{
    /// <summary>The first byte that is asked for.</summary>
    public int FirstByte => Header("Range") is { } range ? int.Parse(range["bytes=".Length..].TrimEnd('-')) : 0;

    /// <summary>Value of a header; null where it is not there.</summary>
    public string? Header(string name) => Headers.FirstOrDefault(line => line.StartsWith($"{name}: ", StringComparison.OrdinalIgnoreCase))?[(name.Length + 2)..];
}
