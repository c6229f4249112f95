namespace SaMD.Files;

/// <summary>One thing wrong with an input, told to the person who must mend it.</summary>
/// <param name="Kind">Which exit code it leads to.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Message">What was found, what was expected, and what to do.</param>
public sealed record Fault(FaultKind Kind, SourcePlace Place, string Message)
{
    /// <inheritdoc />
    public override string ToString() => $"{Place}: {Message}";
}
