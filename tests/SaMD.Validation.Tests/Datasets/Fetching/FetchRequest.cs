namespace SaMD.Validation.Tests.Datasets.Fetching;

/// <summary>A request that a server was asked.</summary>
internal sealed record FetchRequest(string Path, IReadOnlyList<string> Headers, int Number)
{
    public int FirstByte => Header("Range") is { } range ? int.Parse(range["bytes=".Length..].TrimEnd('-')) : 0;

    public string? Header(string name) => Headers.FirstOrDefault(line => line.StartsWith($"{name}: ", StringComparison.OrdinalIgnoreCase))?[(name.Length + 2)..];
}
