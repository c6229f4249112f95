namespace SaMD.Validation.Evidence;

/// <summary>An estimate with its interval. Undefined is <see langword="null"/> with a reason, never a number.</summary>
/// <param name="Value">The estimate.</param>
/// <param name="Undefined">Why there is no value; <see langword="null"/> exactly when there is one.</param>
/// <param name="Lower">Lower end of the interval.</param>
/// <param name="Upper">Upper end of the interval.</param>
/// <param name="Confidence">Confidence of the interval, 0 to 1.</param>
/// <param name="Sides"><c>two</c> or <c>one</c>.</param>
/// <param name="Method">Method of the interval in words; <see langword="null"/> where there is none.</param>
/// <param name="Cluster"><c>person</c> or <c>recording</c>.</param>
/// <param name="DesignEffect">Design effect used by the interval.</param>
/// <param name="EffectiveSize">Effective size used by the interval.</param>
/// <param name="Seed">Seed of the bootstrap, in hexadecimal.</param>
/// <param name="BootstrapLower">Lower end of the bootstrap interval that is shown beside.</param>
/// <param name="BootstrapUpper">Upper end of the bootstrap interval that is shown beside.</param>
/// <param name="Numerator">What is counted or summed, for a ratio.</param>
/// <param name="Denominator">Out of how much, for a ratio.</param>
/// <param name="Subjects">Persons that contribute.</param>
/// <param name="Recordings">Recordings that contribute.</param>
/// <param name="Events">Beats, pairs or seconds that contribute.</param>
/// <param name="EventsName">What the events are, in words.</param>
/// <param name="Warnings">What a reader must know of the interval (<c>persons unknown; interval may be too narrow</c>).</param>
public sealed record EstimateResult(
    double? Value, string? Undefined, double? Lower, double? Upper, double? Confidence, string? Sides, string? Method,
    string? Cluster, double? DesignEffect, double? EffectiveSize, string? Seed, double? BootstrapLower, double? BootstrapUpper,
    double? Numerator, double? Denominator, int Subjects, int Recordings, long Events, string EventsName,
    IReadOnlyList<string> Warnings);
