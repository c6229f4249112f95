namespace SaMD.Files.Yaml;

/// <summary>A node of a YAML document with the place it stands in.</summary>
/// <param name="Place">File, line and column of its first character.</param>
public abstract record YamlNode(SourcePlace Place)
{
    /// <summary>How messages call this kind of node.</summary>
    public abstract string KindName { get; }
}
