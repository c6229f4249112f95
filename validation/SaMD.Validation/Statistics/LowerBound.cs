namespace SaMD.Validation.Statistics;

/// <summary>A method's lower bound of a proportion. It rises with the proportion and, at one proportion, with the trials.</summary>
internal abstract class LowerBound(double tail)
{
    /// <summary>Probability left below the bound.</summary>
    protected double Tail { get; } = tail;

    /// <summary>The bound of a share of good trials.</summary>
    internal abstract double Of(double share, double trials);

    /// <summary>Whether the bound is below a limit above 0; cheaper than the bound where that is a quantile.</summary>
    internal abstract bool IsBelow(double limit, double share, double trials);
}
