namespace SaMD.Validation.Evidence;

/// <summary>One figure of one recording.</summary>
/// <param name="Endpoint">Endpoint.</param>
/// <param name="Unit">Its unit: <c>1</c> for a proportion.</param>
/// <param name="Value">The figure; <see langword="null"/> (printed "-") where its denominator is 0.</param>
/// <param name="Numerator">What is counted or summed.</param>
/// <param name="Denominator">Out of how much.</param>
public sealed record RecordingFigure(string Endpoint, string Unit, double? Value, double? Numerator, double? Denominator);
