namespace SaMD.Validation.Datasets;

/// <summary>A record that is left out by a rule stated beforehand.</summary>
/// <param name="Record">Its name.</param>
/// <param name="Reason">The rule.</param>
public sealed record RecordExclusion(string Record, string Reason);
