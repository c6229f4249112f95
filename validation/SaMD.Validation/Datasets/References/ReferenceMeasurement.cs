namespace SaMD.Validation.Datasets.References;

/// <summary>What a reference of measurements measures.</summary>
/// <param name="Quantity">One of <see cref="ReferenceQuantity.All"/>.</param>
/// <param name="Unit">Unit of the values as the source holds them, which is that of the quantity.</param>
/// <param name="TransferStandard">Whether it is itself calibrated against the true quantity: another oximeter instead of arterial blood.</param>
/// <param name="Agreement">A rule by which its values are left out; <see langword="null"/> where there is none.</param>
public sealed record ReferenceMeasurement(string Quantity, string Unit, bool TransferStandard, ReferenceAgreement? Agreement);
