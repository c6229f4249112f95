namespace SaMD.Validation.Execution.Outputs;

/// <summary>Heart rates as CSV.</summary>
internal static class HeartRateFile
{
    private static readonly string[] Header = ["at_seconds", "reported_at_seconds", "heart_rate_bpm", "confidence"];

    public static byte[]? Encode(AlgorithmOutput output) => output.HeartRates is { } rates
        ? OutputTable.Write(Header, rates.Select(rate => (IReadOnlyList<string>)[
            OutputTable.Cell(rate.AtSeconds), OutputTable.Cell(rate.ReportedAtSeconds), OutputTable.Cell(rate.HeartRateBpm), OutputTable.Cell(rate.Confidence)]))
        : null;

    public static AlgorithmOutput Decode(AlgorithmOutput output, string path, byte[] bytes) => output with
    {
        HeartRates = [.. FixedTable.Read(path, bytes, Header).Select(row => new HeartRateSample(row.Number(0), row.Number(1), row.Optional(2), row.Optional(3)))],
    };
}
