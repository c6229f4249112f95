namespace SaMD.Algorithms;

/// <summary>The one list of versions that this assembly holds.</summary>
public static class BuiltInAlgorithms
{
    /// <summary>All versions, one line each.</summary>
    public static IReadOnlyList<BuiltInAlgorithm> All { get; } =
    [
    ];
}
