namespace SaMD.Algorithms.Spo2.V1_0_0.Training;

/// <summary>A straight line that is fitted by least squares.</summary>
/// <param name="Offset">Value at 0.</param>
/// <param name="Slope">Slope.</param>
internal readonly record struct Line(double Offset, double Slope)
{
    /// <summary>Fits both numbers.</summary>
    public static Line Of(IReadOnlyList<(double X, double Y)> points)
    {
        var (x, y) = (points.Average(p => p.X), points.Average(p => p.Y));
        var slope = points.Sum(p => (p.X - x) * (p.Y - y)) / points.Sum(p => (p.X - x) * (p.X - x));
        return new Line(y - (slope * x), slope);
    }

    /// <summary>Fits the slope alone.</summary>
    public static Line Through(double offset, IReadOnlyList<(double X, double Y)> points) =>
        new(offset, points.Sum(p => p.X * (p.Y - offset)) / points.Sum(p => p.X * p.X));

    /// <summary>Its value, in the range of a saturation.</summary>
    public double At(double x) => Math.Clamp(Offset + (Slope * x), 0, 100);
}
