namespace SaMD.Validation.Datasets;

/// <summary>A reference standard of a dataset, by the name under which requirements ask for it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it holds: one of <see cref="ReferenceKinds"/>.</param>
/// <param name="Annotator">Ending of the file that holds it (<c>atr</c> for <c>100.atr</c>).</param>
/// <param name="MadeBy">Who made it, and how.</param>
/// <param name="LagSeconds">By how many seconds it follows the signal; <see langword="null"/> where it does not.</param>
/// <param name="Averaging">How its values are averaged; <see langword="null"/> where they are not.</param>
public sealed record NamedReference(string Name, string Kind, string Annotator, string MadeBy, double? LagSeconds, string? Averaging)
{
    /// <summary>What it measures (<c>heart-rate</c>, <c>spo2</c>); <see langword="null"/> where it holds no measurements.</summary>
    public string? Quantity { get; init; }
}
