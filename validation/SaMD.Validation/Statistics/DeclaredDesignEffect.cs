namespace SaMD.Validation.Statistics;

/// <summary>The design effect that a dataset's manifest declares for an endpoint, estimated on development data.</summary>
public sealed record DeclaredDesignEffect
{
    /// <summary>Declares a design effect.</summary>
    /// <param name="value">Variance over that of independent trials: 1 or more.</param>
    /// <param name="source">Where it was estimated; printed with the interval.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is below 1 or not finite.</exception>
    /// <exception cref="ArgumentException"><paramref name="source"/> is empty.</exception>
    public DeclaredDesignEffect(double value, string source)
    {
        if (!(value >= 1 && double.IsFinite(value)))
            throw new ArgumentOutOfRangeException(nameof(value), value, "A design effect is a finite number, 1 or more.");
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        Value = value;
        Source = source;
    }

    /// <summary>Variance over that of independent trials: 1 or more.</summary>
    public double Value { get; }

    /// <summary>Where it was estimated.</summary>
    public string Source { get; }
}
