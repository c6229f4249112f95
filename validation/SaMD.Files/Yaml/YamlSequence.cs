namespace SaMD.Files.Yaml;

/// <summary>A sequence of nodes.</summary>
/// <param name="Place">Where it starts.</param>
/// <param name="Items">Its nodes in order.</param>
public sealed record YamlSequence(SourcePlace Place, IReadOnlyList<YamlNode> Items) : YamlNode(Place)
{
    /// <inheritdoc />
    public override string KindName => "a list";
}
