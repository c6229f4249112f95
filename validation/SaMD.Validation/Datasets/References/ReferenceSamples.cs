namespace SaMD.Validation.Datasets.References;

/// <summary>The measurements of a reference over one recording.</summary>
/// <param name="Samples">In the order of their times, which only rise.</param>
public sealed record ReferenceSamples(IReadOnlyList<ReferenceSample> Samples)
{
    /// <summary>How many of them have a value.</summary>
    public int WithValue => Samples.Count(sample => sample.Value is not null);
}
