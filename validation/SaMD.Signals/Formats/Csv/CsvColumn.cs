namespace SaMD.Signals.Formats.Csv;

/// <summary>A column of a CSV file that holds a channel.</summary>
/// <param name="Column">Its name in the heading; without a heading its number, from 1 on.</param>
/// <param name="Unit">Physical unit of its values.</param>
/// <param name="Name">Name of the channel.</param>
public sealed record CsvColumn(string Column, string Unit, string Name);
