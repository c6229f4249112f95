namespace SaMD.Reports.Rows;

/// <summary>A column of a per-record table: one endpoint.</summary>
/// <param name="Endpoint">The endpoint.</param>
/// <param name="Title">Its title in words, or its name where no row states one.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="HasCounts">Whether it is a ratio of counts that recordings state.</param>
/// <param name="HigherIsBetter">Whether more is better, or a size near zero; <see langword="null"/> where no criterion says so.</param>
public sealed record RecordColumn(string Endpoint, string Title, string Unit, bool HasCounts, bool? HigherIsBetter);
