namespace SaMD.Signals.Formats.Csv;

/// <summary>How a CSV file is to be read: one row for each sample of all channels.</summary>
/// <param name="HasHeading">Whether the first row names the columns.</param>
/// <param name="Delimiter">What stands between the values: a comma, a semicolon or a tab.</param>
/// <param name="SamplingFrequencyHz">Rows per second; <see langword="null"/> where a column holds the time.</param>
/// <param name="Time">The column of the time; <see langword="null"/> where the sampling frequency is stated.</param>
/// <param name="Columns">The columns that hold channels, in the order of the channels.</param>
/// <param name="Missing">What is written where there is no value, beside an empty field.</param>
public sealed record CsvLayout(
    bool HasHeading, char Delimiter, double? SamplingFrequencyHz, CsvTime? Time, IReadOnlyList<CsvColumn> Columns, IReadOnlyList<string> Missing);
