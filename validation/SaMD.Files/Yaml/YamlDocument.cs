namespace SaMD.Files.Yaml;

/// <summary>A YAML file as it was read, with the digest of exactly the bytes that were read.</summary>
/// <param name="Top">The top mapping; empty after a fault of syntax.</param>
/// <param name="Sha256">SHA-256 of the file's bytes, lower-case hexadecimal; of no bytes where the file cannot be read.</param>
public sealed record YamlDocument(YamlMap Top, string Sha256);
