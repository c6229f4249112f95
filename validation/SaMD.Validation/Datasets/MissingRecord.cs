namespace SaMD.Validation.Datasets;

/// <summary>A record that is not there, or not whole.</summary>
/// <param name="Record">The record.</param>
/// <param name="Files">Its files that are not there, in the order of the list of digests.</param>
public sealed record MissingRecord(DatasetRecord Record, IReadOnlyList<string> Files)
{
    /// <summary>What is missing, the same on every machine.</summary>
    public string Reason => $"record {Record.Name} is not there: no {string.Join(", no ", Files)}";
}
