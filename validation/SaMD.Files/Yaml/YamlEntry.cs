namespace SaMD.Files.Yaml;

/// <summary>A key and its value in a mapping.</summary>
/// <param name="Place">Where the key stands.</param>
/// <param name="Key">The key.</param>
/// <param name="Value">Its value.</param>
public sealed record YamlEntry(SourcePlace Place, string Key, YamlNode Value);
