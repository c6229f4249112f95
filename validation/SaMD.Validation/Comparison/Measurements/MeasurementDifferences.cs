using SaMD.Validation.Comparison.Beats;

namespace SaMD.Validation.Comparison.Measurements;

/// <summary>Where <c>mxm</c> differs from what the standard's text describes; mode corrected does not do these things.</summary>
public static class MeasurementDifferences
{
    /// <summary>All differences, in the order in which reports list them.</summary>
    public static IReadOnlyList<WfdbDifference> All { get; } =
    [
        new("measurements-count", "The number n counts every test measurement that was read, those of the learning period included, although only the later ones enter the sums: the mean of the reference is too low, and the error is too."),
        new("measurements-phantom", "Where the test file ends first, its last value is compared once more with the last reference value."),
        new("measurements-before-reference", "Before the first reference measurement the reference is taken to be 0 at time -1 where that is nearer."),
        new("measurements-after-reference", "Test measurements after the end of the scored period are compared while a reference measurement lies within it."),
    ];
}
