namespace SaMD.Validation.Evidence;

/// <summary>A row that the gate does not select.</summary>
/// <param name="Row">Its id.</param>
/// <param name="Requirement">Its requirement.</param>
/// <param name="Dataset">Its dataset.</param>
/// <param name="Partition">Its partitions.</param>
/// <param name="Endpoint">Its endpoint.</param>
public sealed record LeftOutRow(string Row, string Requirement, string Dataset, IReadOnlyList<string> Partition, string Endpoint);
