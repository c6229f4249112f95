namespace SaMD.Algorithms.PpgHeartRate.V1_0_0;

/// <summary>Second-order Butterworth high-pass filter on the grid (bilinear transform).</summary>
internal sealed class HighPass
{
    private readonly double _b;
    private readonly double _a1;
    private readonly double _a2;
    private double _x1;
    private double _x2;
    private double _y1;
    private double _y2;

    internal HighPass(double cornerHz)
    {
        var k = Math.Tan(Math.PI * cornerHz / Tuning.GridHz);
        var norm = 1 / (1 + (Math.Sqrt(2) * k) + (k * k));
        (_b, _a1, _a2) = (Rounding.Of(norm), Rounding.Of(2 * ((k * k) - 1) * norm), Rounding.Of((1 - (Math.Sqrt(2) * k) + (k * k)) * norm));
    }

    /// <summary>Filters one sample.</summary>
    internal double Next(double x)
    {
        var y = (_b * (x - (2 * _x1) + _x2)) - (_a1 * _y1) - (_a2 * _y2);
        (_x2, _x1, _y2, _y1) = (_x1, x, _y1, y);
        return y;
    }
}
