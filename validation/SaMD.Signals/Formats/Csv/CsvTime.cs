namespace SaMD.Signals.Formats.Csv;

/// <summary>The column of a CSV file that holds the time of each row.</summary>
/// <param name="Column">Its name in the heading; without a heading its number, from 1 on.</param>
/// <param name="UnitsPerSecond">1 for seconds, 1,000 for milliseconds, 1,000,000 for microseconds.</param>
public sealed record CsvTime(string Column, double UnitsPerSecond);
