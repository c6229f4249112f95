namespace SaMD.Reports.Rows;

/// <summary>A column of a per-record table: one endpoint.</summary>
/// <param name="Endpoint">The endpoint.</param>
/// <param name="Title">Its title in words, or its name where no row states one.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="HasCounts">Whether any recording states what the figure is a ratio of.</param>
/// <param name="HigherIsBetter">Which way is better; <see langword="null"/> where no criterion says so, and nothing is marked as worst.</param>
public sealed record RecordColumn(string Endpoint, string Title, string Unit, bool HasCounts, bool? HigherIsBetter);
