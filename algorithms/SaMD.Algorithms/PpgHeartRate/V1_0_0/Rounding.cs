namespace SaMD.Algorithms.PpgHeartRate.V1_0_0;

/// <summary>Rounds constants of the design: the last digits of sine, tangent and exponential differ between platforms, and results must not.</summary>
internal static class Rounding
{
    private const double Unit = 1L << 32;

    /// <summary>To a multiple of 2⁻³².</summary>
    internal static double Of(double value) => Math.Round(value * Unit) / Unit;
}
