namespace SaMD.Validation.Datasets;

/// <summary>Names of the parts into which a dataset is divided by person. Every evaluated record belongs to exactly one.</summary>
public static class Partitions
{
    /// <summary>Tuning, training and calibration.</summary>
    public const string Development = "development";

    /// <summary>Internal evaluation; nothing is tuned on it.</summary>
    public const string Validation = "validation";

    /// <summary>Sealed: looked at for a release only.</summary>
    public const string Test = "test";

    /// <summary>Noise and fault conditions: reported, never gating.</summary>
    public const string Stress = "stress";

    /// <summary>Made recordings on which the whole suite checks itself.</summary>
    public const string Smoke = "smoke";

    /// <summary>Made recordings on which behavioural locks rest; not scored.</summary>
    public const string Conformance = "conformance";

    /// <summary>All names, in the order in which they are listed and read.</summary>
    public static IReadOnlyList<string> All { get; } = [Development, Validation, Test, Stress, Smoke, Conformance];
}
