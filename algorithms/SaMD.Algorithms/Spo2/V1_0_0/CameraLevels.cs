namespace SaMD.Algorithms.Spo2.V1_0_0;

/// <summary>Steady red, green and blue light of a window, in mean pixel values above 0.</summary>
/// <param name="Red">Red.</param>
/// <param name="Green">Green.</param>
/// <param name="Blue">Blue.</param>
internal readonly record struct CameraLevels(double Red, double Green, double Blue)
{
    /// <summary>
    /// How much less red there is than at the start, beyond what the change of green and blue explains: ln(R/R0) − k · ½ (ln(G/G0) + ln(B/B0)).
    /// Green and blue are absorbed nearly alike by both forms of haemoglobin and follow the volume of blood; red follows saturation too.
    /// </summary>
    /// <param name="start">Levels at the start.</param>
    /// <param name="volumeExponent">k.</param>
    internal double RedChange(CameraLevels start, double volumeExponent) =>
        Logarithm.Of(Red / start.Red) - (volumeExponent * 0.5 * (Logarithm.Of(Green / start.Green) + Logarithm.Of(Blue / start.Blue)));

    /// <summary>The sum of two levels.</summary>
    /// <param name="other">The other.</param>
    internal CameraLevels Plus(CameraLevels other) => new(Red + other.Red, Green + other.Green, Blue + other.Blue);

    /// <summary>These levels, divided.</summary>
    /// <param name="divisor">By what.</param>
    internal CameraLevels Over(double divisor) => new(Red / divisor, Green / divisor, Blue / divisor);
}
