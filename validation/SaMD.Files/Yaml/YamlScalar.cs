namespace SaMD.Files.Yaml;

/// <summary>A scalar, as written: its meaning (text, number, flag) is decided by who asks for it.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Text">Its text without quotes.</param>
/// <param name="IsNull">Whether it is a plain empty scalar, <c>~</c> or <c>null</c>.</param>
public sealed record YamlScalar(SourcePlace Place, string Text, bool IsNull) : YamlNode(Place)
{
    /// <summary>Whether it stands in quotes or in a block: then it is text, and neither a number nor a flag.</summary>
    public bool IsQuoted { get; init; }

    /// <inheritdoc />
    public override string KindName => IsNull ? "nothing" : Shown.Quoted(Text);
}
