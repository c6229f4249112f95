using SaMD.Validation.Statistics;

namespace SaMD.Validation.Acceptance;

/// <summary>Judges each part of a criterion by itself.</summary>
internal static class CriterionParts
{
    private const string Straddles = "criterion NOT met (interval straddles the limit)";

    internal static IReadOnlyList<Judgement> Of(Estimate estimate, AcceptanceCriterion criterion)
    {
        if (estimate.Value is not { } value)
            return [new Judgement(Verdict.Inconclusive, ReasonCodes.Undefined, $"undefined ({estimate.UndefinedReason})", null)];
        var parts = new List<Judgement>();
        if (criterion.Value is { } limit) parts.Add(OfValue(value, limit, criterion.Better));
        if (criterion.LowerBound is { } floor) parts.Add(OfBound(estimate, floor, isFloor: true));
        if (criterion.UpperBound is { } ceiling) parts.Add(OfBound(estimate, ceiling, isFloor: false));
        return parts;
    }

    private static Judgement OfValue(double value, double limit, Better better)
    {
        var margin = better switch
        {
            Better.Higher => value - limit,
            Better.Lower => limit - value,
            _ => limit - Math.Abs(value),
        };
        var (figure, name) = better == Better.NearerZero ? (Math.Abs(value), "size of the estimate") : (value, "estimate");
        var meets = better == Better.Higher ? "≥" : "≤";
        var misses = better == Better.Higher ? "<" : ">";
        return margin >= 0
            ? new Judgement(Verdict.Pass, ReasonCodes.Met, $"criterion met: {Comparison.Text(name, figure, meets, limit)}", margin)
            : new Judgement(Verdict.Fail, ReasonCodes.NotMet, $"criterion NOT met: {Comparison.Text(name, figure, misses, limit)}", margin);
    }

    private static Judgement OfBound(Estimate estimate, double limit, bool isFloor)
    {
        if (estimate.Interval is not { } interval)
            return new Judgement(Verdict.Inconclusive, ReasonCodes.NoInterval, $"no interval ({estimate.UndefinedReason})", null);
        // The near bound decides a pass, the far bound a fail.
        var (near, far) = isFloor ? (interval.Lower, interval.Upper) : (interval.Upper, interval.Lower);
        var (nearName, farName) = isFloor ? ("lower bound", "upper bound") : ("upper bound", "lower bound");
        var (meets, misses) = isFloor ? ("≥", "<") : ("≤", ">");
        var margin = isFloor ? near - limit : limit - near;
        var nearText = Comparison.Text(nearName, near, margin >= 0 ? meets : misses, limit);
        if (margin >= 0) return Decided(estimate.MayPass, estimate, Verdict.Pass, ReasonCodes.Met, $"criterion met: {nearText}", margin);
        var excluded = isFloor ? far < limit : far > limit;
        return excluded
            ? Decided(estimate.MayFail, estimate, Verdict.Fail, ReasonCodes.NotMet, $"criterion NOT met (interval excludes the limit): {Comparison.Text(farName, far, misses, limit)}", margin)
            : new Judgement(Verdict.Inconclusive, ReasonCodes.Straddles, Remarked($"{Straddles}: {nearText}", estimate), margin);
    }

    private static Judgement Decided(bool mayDecide, Estimate estimate, Verdict verdict, string code, string reason, double margin) => mayDecide
        ? new Judgement(verdict, code, reason, margin)
        : new Judgement(Verdict.Inconclusive, ReasonCodes.MethodMayNotDecide, Remarked($"{estimate.Method} may not decide here; {reason}", estimate), margin);

    // What the interval's maker had to say may be why the interval is so wide.
    private static string Remarked(string reason, Estimate estimate) =>
        estimate.Remarks.Count == 0 ? reason : $"{reason} [{string.Join("; ", estimate.Remarks)}]";
}
