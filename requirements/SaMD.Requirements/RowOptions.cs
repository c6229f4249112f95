namespace SaMD.Requirements;

/// <summary>
/// What a row asks of its comparison beyond where it starts and ends. Each is <see langword="null"/> (or empty) where not written;
/// the plan refuses what the endpoint's comparator does not know.
/// </summary>
public sealed record RowOptions
{
    /// <summary>A row that asks for nothing.</summary>
    public static RowOptions None { get; } = new();

    /// <summary>The positive class of a classification, or the label of the episodes or events (<c>atrial-fibrillation</c>).</summary>
    public string? Class { get; init; }

    /// <summary>Negative classes of a classification; empty: every other class of the reference.</summary>
    public IReadOnlyList<string> Against { get; init; } = [];

    /// <summary>What an inconclusive output counts as in the figure that is judged.</summary>
    public InconclusiveAs? InconclusiveAs { get; init; }

    /// <summary>Prevalence that a predictive value is stated at, between 0 and 1, both excluded.</summary>
    public double? Prevalence { get; init; }

    /// <summary>Greatest distance in time of a value and its reference, seconds, 0 or more.</summary>
    public double? PairWithinSeconds { get; init; }

    /// <summary>Values of the reference that are scored.</summary>
    public ValueRange? Range { get; init; }

    /// <summary>How far a value may lie from its reference.</summary>
    public WithinLimits? Within { get; init; }

    /// <summary>When a detection can be the detection of a reference event.</summary>
    public EventMatch? Match { get; init; }

    /// <summary>Least share that a detection and a reference event must overlap by, above 0 and at most 1.</summary>
    public double? Overlap { get; init; }

    /// <summary>How much earlier than a reference event a detection may come, seconds.</summary>
    public double? EarlySeconds { get; init; }

    /// <summary>How much later than a reference event a detection may come, seconds.</summary>
    public double? LateSeconds { get; init; }

    /// <summary>Gaps between detections that are shorter are closed before they are compared, seconds.</summary>
    public double? MergeGapsSeconds { get; init; }

    /// <summary>Episodes that are shorter are not scored, seconds.</summary>
    public double? ShortestSeconds { get; init; }

    /// <summary>The named protocol of a comparison of beats.</summary>
    public ScoringProtocol? Protocol { get; init; }

    /// <summary>The mode of an EC57 comparison.</summary>
    public ComparatorMode? Mode { get; init; }

    /// <summary>The keys of these options, as written in files, in the order in which they are read.</summary>
    public static IReadOnlyList<string> Keys { get; } =
    [
        "class", "against", "inconclusive-as", "prevalence", "pair-within", "range", "within", "match", "overlap", "early", "late", "merge-gaps",
        "shortest", "protocol", "mode",
    ];
}
