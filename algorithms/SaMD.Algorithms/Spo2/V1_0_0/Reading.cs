namespace SaMD.Algorithms.Spo2.V1_0_0;

/// <summary>What a window of light says. The default is "no reading", perfusion not measured.</summary>
/// <param name="Spo2Percent">SpO2, 0 to 100; <see langword="null"/> for no reading.</param>
/// <param name="PerfusionIndexPercent">Perfusion index; <see langword="null"/> where no pulse was found.</param>
/// <param name="Confidence">0 to 1; <see langword="null"/> without a reading.</param>
internal readonly record struct Reading(double? Spo2Percent, double? PerfusionIndexPercent, double? Confidence)
{
    /// <summary>A reading of a curve's value, or none where the curve was not made for it.</summary>
    /// <param name="curvePercent">Value of the curve in percent.</param>
    /// <param name="highestPercent">Highest value that is still shown, as 100 %.</param>
    /// <param name="perfusionIndexPercent">Perfusion index.</param>
    /// <param name="confidence">Confidence, cut to 0 to 1.</param>
    internal static Reading OfCurve(double curvePercent, double highestPercent, double perfusionIndexPercent, double confidence) =>
        curvePercent >= Tuning.LowestSpo2Percent && curvePercent <= highestPercent
            ? new Reading(Shown(Math.Min(100, curvePercent), 100), Shown(perfusionIndexPercent, 1000), Shown(Math.Clamp(confidence, 0, 1), 100))
            : new Reading(null, Shown(perfusionIndexPercent, 1000), null);

    /// <summary>A value in whole steps: what lies below says nothing, and the last bits of a sum are kept out of the output.</summary>
    /// <param name="value">The value.</param>
    /// <param name="perUnit">Steps per unit.</param>
    internal static double Shown(double value, double perUnit) => Math.Round(value * perUnit) / perUnit;
}
