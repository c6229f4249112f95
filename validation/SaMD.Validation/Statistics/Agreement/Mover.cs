namespace SaMD.Validation.Statistics.Agreement;

/// <summary>The interval of a limit of agreement by the method of variance estimates recovery (Zou 2013, doi 10.1177/0962280211402548).</summary>
/// <param name="Mean">Centre of the limits.</param>
/// <param name="VarianceOfMean">Its variance.</param>
/// <param name="Deviation">Standard deviation of a difference, as the limits use it.</param>
/// <param name="Between">First part of its square: variance between persons, as seen.</param>
/// <param name="BetweenFreedom">Degrees of freedom of that.</param>
/// <param name="Within">Second part of its square: the share of the variance within persons.</param>
/// <param name="WithinFreedom">Degrees of freedom of that; 0 where there is none.</param>
internal sealed record Mover(
    double Mean, double VarianceOfMean, double Deviation, double Between, double BetweenFreedom, double Within, double WithinFreedom)
{
    /// <summary>The interval of the lower (−1) or upper (+1) limit.</summary>
    internal Interval Of(int sign, double tail)
    {
        // 1. Bounds of the variance: each part's own distance to its bound, added as squares.
        var variance = Between + Within;
        var below = Hypotenuse(Between * Shortfall(tail, BetweenFreedom), Within * Shortfall(tail, WithinFreedom));
        var above = Hypotenuse(Between * Excess(tail, BetweenFreedom), Within * Excess(tail, WithinFreedom));
        // 2. Distances of the standard deviation to its bounds.
        var down = AgreementVariance.Reach * Math.Max(0, Deviation - Math.Sqrt(Math.Max(0, variance - below)));
        var up = AgreementVariance.Reach * Math.Max(0, Math.Sqrt(variance + above) - Deviation);
        // 3. Together with that of the mean. The lower limit falls where the deviation rises.
        var mean = Quantile.Normal(tail) * Math.Sqrt(VarianceOfMean);
        var limit = Mean + sign * AgreementVariance.Reach * Deviation;
        var (outward, inward) = (Hypotenuse(mean, up), Hypotenuse(mean, down));
        return sign > 0 ? new Interval(limit - inward, limit + outward) : new Interval(limit - outward, limit + inward);
    }

    private static double Shortfall(double tail, double freedom) => freedom > 0 ? 1 - freedom / Quantile.ChiSquare(tail, freedom) : 0;

    private static double Excess(double tail, double freedom) => freedom > 0 ? freedom / Quantile.ChiSquare(1 - tail, freedom) - 1 : 0;

    private static double Hypotenuse(double a, double b) => Math.Sqrt(a * a + b * b);
}
