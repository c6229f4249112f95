namespace SaMD.Validation.Datasets;

/// <summary>What a reference standard can hold: the four kinds of comparison.</summary>
public static class ReferenceKinds
{
    /// <summary>Beats with their classes.</summary>
    public const string Beats = "beats";

    /// <summary>Episodes and events.</summary>
    public const string Episodes = "episodes";

    /// <summary>One label per recording.</summary>
    public const string Classification = "classification";

    /// <summary>Measurements over time, to be paired with the algorithm's.</summary>
    public const string Measurements = "measurements";

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<string> All { get; } = [Beats, Episodes, Classification, Measurements];
}
