namespace SaMD.Validation.Comparison.Paired;

/// <summary>Excludes by rule where two references do not agree, as a monitor's rate and the rate from the ECG.</summary>
public static class ReferenceAgreement
{
    /// <summary>Heart rates of two references that differ by more are excluded, in beats per minute.</summary>
    public const double HeartRateLimitBpm = 5;

    /// <summary>
    /// One reference, without the times at which another differs from it by more than a limit. Where the other one has no value there is
    /// nothing to differ from, and the first one stands.
    /// </summary>
    /// <param name="reference">The reference that is compared with.</param>
    /// <param name="other">The one that it must agree with.</param>
    /// <param name="limit">Largest difference that stays, at least 0, in the unit of both.</param>
    /// <returns>What the reference says of a time in seconds; <see cref="ReferenceAbsence.ReferencesDiffer"/> where excluded.</returns>
    /// <exception cref="ArgumentException">The limit is out of range.</exception>
    public static Func<double, ReferenceValue> Within(
        Func<double, ReferenceValue> reference, Func<double, ReferenceValue> other, double limit = HeartRateLimitBpm)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(other);
        Finite.Require(limit, limit >= 0, "The largest difference of two references is at least 0 and finite");
        return at => reference(at) is var value && Math.Abs((value.Value - other(at).Value) ?? 0) > limit
            ? ReferenceValue.None(ReferenceAbsence.ReferencesDiffer)
            : value;
    }
}
