namespace SaMD.Validation.Evidence;

/// <summary>A record left out by a rule that the manifest states beforehand.</summary>
/// <param name="Record">Its name.</param>
/// <param name="Reason">The rule.</param>
public sealed record ExcludedRecord(string Record, string Reason);
