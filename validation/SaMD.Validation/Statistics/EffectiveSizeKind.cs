namespace SaMD.Validation.Statistics;

/// <summary>Where an effective size comes from.</summary>
internal enum EffectiveSizeKind
{
    Estimated,
    Declared,
    OnePerPerson,
}
