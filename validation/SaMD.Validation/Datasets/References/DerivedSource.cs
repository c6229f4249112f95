namespace SaMD.Validation.Datasets.References;

/// <summary>The heart rate of the beats of another reference.</summary>
/// <param name="Beats">Name of that reference, which holds beats.</param>
public sealed record DerivedSource(string Beats) : ReferenceSource
{
    /// <inheritdoc />
    public override string Word => $"from-{Beats}";
}
