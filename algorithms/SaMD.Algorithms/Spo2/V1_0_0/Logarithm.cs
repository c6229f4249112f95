namespace SaMD.Algorithms.Spo2.V1_0_0;

/// <summary>The natural logarithm from the four operations alone: the last bit of <see cref="Math.Log(double)"/> differs between platforms.</summary>
internal static class Logarithm
{
    // ln x = 2 artanh((x − 1) / (x + 1)); after the range is brought to 1/√2 to √2 the rest of the series is below 1e-17.
    private const int Terms = 12;
    private const double Two = 0.693147180559945309;
    private const double RootOfTwo = 1.41421356237309505;

    /// <summary>The logarithm.</summary>
    /// <param name="value">A finite number above 0.</param>
    internal static double Of(double value)
    {
        var halvings = 0;
        for (; value > RootOfTwo; halvings++) value /= 2;
        for (; value < 1 / RootOfTwo; halvings--) value *= 2;
        var z = (value - 1) / (value + 1);
        var (power, sum) = (z, 0.0);
        for (var term = 0; term < Terms; term++)
        {
            sum += power / ((2 * term) + 1);
            power *= z * z;
        }
        return (2 * sum) + (halvings * Two);
    }
}
