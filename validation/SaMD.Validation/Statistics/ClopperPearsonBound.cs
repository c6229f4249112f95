using MathNet.Numerics.Distributions;

namespace SaMD.Validation.Statistics;

/// <summary>The lower bound of Clopper and Pearson.</summary>
internal sealed class ClopperPearsonBound(double tail) : LowerBound(tail)
{
    internal override double Of(double share, double trials) => trials > 0 ? ClopperPearson.Lower(share * trials, trials, Tail) : 0;

    // The quantile lies below the limit where the distribution function has passed the tail there.
    internal override bool IsBelow(double limit, double share, double trials)
    {
        var good = share * trials;
        if (good <= 0) return true;
        return good >= trials ? Of(share, trials) < limit : Beta.CDF(good, trials - good + 1, limit) > Tail;
    }
}
