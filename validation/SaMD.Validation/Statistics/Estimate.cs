namespace SaMD.Validation.Statistics;

/// <summary>The estimate of an endpoint: what was measured, how sure, by which method. It judges nothing.</summary>
public sealed record Estimate
{
    /// <summary>The figure, in the unit of the endpoint; <see langword="null"/> where undefined (0/0).</summary>
    public required double? Value { get; init; }

    /// <summary>Its interval; <see langword="null"/> where undefined.</summary>
    public required Interval? Interval { get; init; }

    /// <summary>Name of the method, as printed with the interval; it may be a fallback of the one asked for.</summary>
    public required string Method { get; init; }

    /// <summary>The method that was asked for.</summary>
    public required IntervalMethod RequestedMethod { get; init; }

    /// <summary>How sure the interval is meant to be.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>What the interval rests on.</summary>
    public required IntervalDetails Details { get; init; }

    /// <summary>Why <see cref="Value"/> or <see cref="Interval"/> is undefined, in words; <see langword="null"/> where both are there.</summary>
    public string? UndefinedReason { get; init; }

    /// <summary>What a reader must be told beside the interval, in a fixed order.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>Whether the interval may turn a criterion into a pass. Not for a bootstrap of few persons.</summary>
    public bool MayPass { get; init; } = true;

    /// <summary>Whether the interval may turn a criterion into a fail. Not for a bootstrap of few persons, nor where few persons have an error and no design effect is declared.</summary>
    public bool MayFail { get; init; } = true;

    /// <summary>
    /// The bootstrap interval that is shown beside this one, beside which another (BCa) may be; <see langword="null"/> where it was not asked
    /// for, or is this one. It never gates.
    /// </summary>
    public Estimate? Beside { get; init; }
}
