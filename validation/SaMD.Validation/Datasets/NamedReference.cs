using System.Globalization;
using SaMD.Validation.Datasets.References;

namespace SaMD.Validation.Datasets;

/// <summary>A reference standard of a dataset, by the name under which requirements ask for it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it holds: one of <see cref="ReferenceKinds"/>.</param>
/// <param name="Source">Where its values come from.</param>
/// <param name="MadeBy">Who made it, and how.</param>
/// <param name="LagSeconds">By how many seconds it follows the signal; <see langword="null"/> where that is not known.</param>
/// <param name="Averaging">How its values are averaged; <see langword="null"/> where they are not, or it is not known.</param>
/// <param name="Measurement">What it measures; <see langword="null"/> unless it holds measurements.</param>
public sealed record NamedReference(
    string Name, string Kind, ReferenceSource Source, string MadeBy, double? LagSeconds = null, string? Averaging = null,
    ReferenceMeasurement? Measurement = null)
{
    /// <summary>Ending of the annotation file to prefer (<c>atr</c> for <c>100.atr</c>); empty where it holds no annotations.</summary>
    public string Annotator => Source is AnnotatorSource annotator ? annotator.Endings[0] : "";

    /// <summary>Its name, who made it and how, and, of measurements, what is known of their lag, averaging and gaps.</summary>
    public string Statement => Measurement is not { } measurement ? $"{Name}: {MadeBy}" : string.Create(
        CultureInfo.InvariantCulture,
        $"{Name}: {MadeBy} Lag: {(LagSeconds is { } lag ? string.Create(CultureInfo.InvariantCulture, $"{lag} s") : "not stated")}; averaging: {Averaging ?? "not stated"}{(measurement.Agreement is { } rule ? string.Create(CultureInfo.InvariantCulture, $"; left out where it and '{rule.With}' differ by more than {rule.Within} {measurement.Unit}") : "")}.");

    /// <summary>What a report must say wherever a figure rests on this reference; <see langword="null"/> where nothing.</summary>
    public string? Caveat => Measurement is { TransferStandard: true, Quantity: var quantity } && quantity == ReferenceQuantity.Spo2.Name
        ? $"The reference '{Name}' of SpO2 is another oximeter (a transfer standard), not arterial SaO2 from co-oximetry; no open database with paired SpO2 and arterial SaO2 exists."
        : null;
}
