namespace SaMD.Validation.Comparison;

/// <summary>Holds the boundary: NaN and infinities never enter a comparison.</summary>
internal static class Finite
{
    /// <summary>Refuses a number that is not finite.</summary>
    /// <param name="value">The number; <see langword="null"/> is fine, absent stays absent.</param>
    /// <param name="what">What it is, and where, for the message.</param>
    /// <exception cref="ArgumentException">The number is NaN or infinite.</exception>
    public static void Check(double? value, FormattableString what)
    {
        if (value is { } number && !double.IsFinite(number))
            throw new ArgumentException($"{FormattableString.Invariant(what)} is {number}: give a finite number, or none where there is none.");
    }

    /// <summary>Refuses a setting outside of its range.</summary>
    /// <param name="value">The setting.</param>
    /// <param name="holds">Whether it is within its range; NaN never is.</param>
    /// <param name="what">What it is and what it may be, for the message.</param>
    /// <exception cref="ArgumentException">It is not.</exception>
    public static void Require(double value, bool holds, string what)
    {
        if (!holds || !double.IsFinite(value)) throw new ArgumentException(FormattableString.Invariant($"{what}; it was {value}."));
    }
}
