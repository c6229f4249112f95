namespace SaMD.Validation.Statistics;

/// <summary>The lower bound of Wilson.</summary>
internal sealed class WilsonBound(double tail) : LowerBound(tail)
{
    internal override double Of(double share, double trials) => trials > 0 ? Wilson.Lower(share * trials, trials, Tail) : 0;

    internal override bool IsBelow(double limit, double share, double trials) => Of(share, trials) < limit;
}
