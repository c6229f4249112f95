namespace SaMD.Validation.Execution;

/// <summary>The one list of comparators.</summary>
public static class Comparators
{
    /// <summary>All comparators, one line each.</summary>
    public static IReadOnlyList<Comparator> All { get; } =
    [
        new("beats", BeatsOfRecording.Compare),
        new("heart-rate", HeartRateOfRecording.Compare),
    ];

    /// <summary>The comparator of a name.</summary>
    /// <param name="name">Its name, as the endpoint catalogue gives it.</param>
    public static Comparator Find(string name) => All.First(comparator => comparator.Name == name);
}
