using SaMD.Validation.Statistics;

namespace SaMD.Validation.Acceptance;

/// <summary>What an estimate must reach. Several parts: all must hold.</summary>
public sealed record AcceptanceCriterion
{
    /// <summary>Which values of the endpoint are better.</summary>
    public required Better Better { get; init; }

    /// <summary>Limit of the estimate itself: at least this where higher is better, at most where lower is, at most in size where nearer to zero is.</summary>
    public double? Value { get; init; }

    /// <summary>Limit that the whole interval must lie above or on.</summary>
    public double? LowerBound { get; init; }

    /// <summary>Limit that the whole interval must lie below or on.</summary>
    public double? UpperBound { get; init; }

    /// <summary>How sure the interval must be. Default: 0.95, two-sided.</summary>
    public Confidence Confidence { get; init; } = Confidence.Default;

    /// <summary>The interval's method. Default: that of rates.</summary>
    public IntervalMethod Method { get; init; } = IntervalMethod.KornGraubard;

    /// <summary>Everything that keeps the criterion from being judged, in the order of the keys; empty where it is sound.</summary>
    public IReadOnlyList<CriterionFault> Faults()
    {
        var faults = new List<CriterionFault>();
        if (Value is null && LowerBound is null && UpperBound is null)
            faults.Add(new CriterionFault("accept", "A criterion needs a number: 'value', 'lower-bound' or 'upper-bound'."));
        foreach (var (key, limit) in new[] { ("value", Value), ("lower-bound", LowerBound), ("upper-bound", UpperBound) })
            if (limit is { } number && !double.IsFinite(number)) faults.Add(new CriterionFault(key, $"'{key}' is a finite number."));
        if (Better == Better.NearerZero && Value < 0)
            faults.Add(new CriterionFault("value", "Where nearer to zero is better, 'value' limits the size of the estimate: 0 or more."));
        if (LowerBound is not null && Better == Better.Lower)
            faults.Add(new CriterionFault("lower-bound", "Of this endpoint lower values are better: limit it by 'upper-bound'."));
        if (UpperBound is not null && Better == Better.Higher)
            faults.Add(new CriterionFault("upper-bound", "Of this endpoint higher values are better: limit it by 'lower-bound'."));
        if (LowerBound > UpperBound)
            faults.Add(new CriterionFault("upper-bound", "'upper-bound' is below 'lower-bound': no interval can meet both."));
        return faults;
    }
}
