namespace SaMD.Validation.Statistics;

/// <summary>How sure an interval is meant to be.</summary>
public sealed record Confidence
{
    /// <summary>The default of the acceptance rules: 0.95, two-sided.</summary>
    public static Confidence Default { get; } = new();

    /// <summary>States a confidence.</summary>
    /// <param name="level">Above 0.5 and below 1; 0.95 by default.</param>
    /// <param name="sides">Whether both bounds share it (the default) or each holds it alone.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is outside (0.5, 1) or not a number.</exception>
    public Confidence(double level = 0.95, Sides sides = Sides.Two)
    {
        if (!(level > 0.5 && level < 1))
            throw new ArgumentOutOfRangeException(nameof(level), level, "A confidence lies above 0.5 and below 1 (0.95 is 95 %).");
        Level = level;
        Sides = sides;
    }

    /// <summary>The confidence as a fraction, above 0.5 and below 1.</summary>
    public double Level { get; }

    /// <summary>Whether both bounds share <see cref="Level"/> or each holds it alone.</summary>
    public Sides Sides { get; }

    /// <summary>Probability left outside each bound: (1 − level) / 2 for two sides, 1 − level for one.</summary>
    public double Tail => Sides == Sides.Two ? (1 - Level) / 2 : 1 - Level;
}
