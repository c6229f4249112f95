namespace SaMD.Validation.Statistics;

/// <summary>A smooth function of summed terms.</summary>
/// <param name="sums">The sums over persons, in the order of the terms.</param>
/// <returns>The figure, finite, in the unit of the endpoint; <see langword="null"/> where it is undefined (0/0).</returns>
public delegate double? FunctionOfSums(ReadOnlySpan<double> sums);
