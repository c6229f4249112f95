namespace SaMD.Validation.Datasets;

/// <summary>
/// By how much the clustering of events in persons widens an interval, declared for the case that too few persons
/// contribute an error to estimate it.
/// </summary>
/// <param name="Value">Ratio of variances, at least 1.</param>
/// <param name="Source">On which data it was estimated, and how.</param>
public sealed record DeclaredDesignEffect(double Value, string Source);
