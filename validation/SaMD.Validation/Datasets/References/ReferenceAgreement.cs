namespace SaMD.Validation.Datasets.References;

/// <summary>
/// A rule by which values of a reference are left out, stated beforehand: where it and another reference of the same recording
/// differ by more than a distance, neither can be said to be right.
/// </summary>
/// <param name="With">Name of the other reference: of the same quantity, or of beats for a heart rate.</param>
/// <param name="Within">The largest distance at which they agree, in the quantity's unit, that distance included; above 0.</param>
public sealed record ReferenceAgreement(string With, double Within);
