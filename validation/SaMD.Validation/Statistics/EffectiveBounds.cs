namespace SaMD.Validation.Statistics;

/// <summary>Bounds of the share of good trials from an effective size.</summary>
/// <param name="Lower">The method's own lower bound.</param>
/// <param name="HeldLower">The lower bound that correcting an error never lowers; at most <paramref name="Lower"/>.</param>
/// <param name="Upper">The method's own upper bound.</param>
/// <param name="IsGuarded">Whether the method needs holding at all.</param>
internal sealed record EffectiveBounds(double Lower, double HeldLower, double Upper, bool IsGuarded)
{
    internal static EffectiveBounds Of(ErrorTable table, EffectiveSize size, RateIntervalOptions options)
    {
        var tail = options.Confidence.Tail;
        // One trial per person is Clopper-Pearson, whatever was asked for, and keeps the promise by itself: its size is fixed.
        var isGuarded = size.Kind != EffectiveSizeKind.OnePerPerson;
        LowerBound bound = isGuarded && options.Method == IntervalMethod.Wilson ? new WilsonBound(tail) : new ClopperPearsonBound(tail);
        var lower = bound.Of(table.ShareGood, size.Trials);
        var upper = 1 - bound.Of(table.TotalErrors / table.Trials, size.Trials);
        var held = isGuarded ? new CorrectionGuard(table, tail, options.DeclaredDesignEffect?.Value, bound).Lowest(lower) : lower;
        return new EffectiveBounds(lower, held, upper, isGuarded);
    }
}
