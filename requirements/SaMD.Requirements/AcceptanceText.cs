using SaMD.Files;

namespace SaMD.Requirements;

/// <summary>What is accepted, in the estimate's own unit (0.998, not 99.8 %). All that is given must hold; at least one limit is.</summary>
/// <param name="Value">Limit of the estimate itself; its direction is the endpoint's.</param>
/// <param name="LowerBound">Limit of the interval's lower end (higher is better).</param>
/// <param name="UpperBound">Limit of the interval's upper end (lower is better).</param>
/// <param name="Confidence">Confidence of the interval, between 0.5 and 1, both excluded.</param>
/// <param name="Sides">Sides of the interval.</param>
/// <param name="Method">Method of the interval as written (<c>korn-graubard</c>); <see langword="null"/>: the default of the endpoint.</param>
/// <param name="Place">Where it stands.</param>
public sealed record AcceptanceText(
    double? Value, double? LowerBound, double? UpperBound, double Confidence, IntervalSides Sides, string? Method, SourcePlace Place)
{
    /// <summary>Confidence where none is written.</summary>
    public const double DefaultConfidence = 0.95;

    /// <summary>Where the values of its keys stand, by key as written in the file.</summary>
    public KeyPlaces Keys { get; init; } = KeyPlaces.None;

    /// <summary>Where the value of a key stands; the criterion's own place where the key is not written.</summary>
    /// <param name="key">The key as written in the file (<c>method</c>).</param>
    public SourcePlace PlaceOf(string key) => Keys.Find(key) ?? Place;
}
