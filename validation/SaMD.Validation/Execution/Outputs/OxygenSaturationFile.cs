using SaMD.Contracts;

namespace SaMD.Validation.Execution.Outputs;

/// <summary>Oxygen saturations as CSV.</summary>
internal static class OxygenSaturationFile
{
    private static readonly string[] Header = ["at_seconds", "reported_at_seconds", "spo2_percent", "perfusion_index_percent", "confidence"];

    public static byte[]? Encode(AlgorithmOutput output) => output.OxygenSaturations is { } values
        ? OutputTable.Write(Header, values.Select(value => (IReadOnlyList<string>)[
            OutputTable.Cell(value.AtSeconds), OutputTable.Cell(value.ReportedAtSeconds), OutputTable.Cell(value.Spo2Percent),
            OutputTable.Cell(value.PerfusionIndexPercent), OutputTable.Cell(value.Confidence)]))
        : null;

    public static AlgorithmOutput Decode(AlgorithmOutput output, string path, byte[] bytes) => output with
    {
        OxygenSaturations = [.. FixedTable.Read(path, bytes, Header)
            .Select(row => new OxygenSaturationOutput(row.Number(0), row.Number(1), row.Optional(2), row.Optional(3), row.Optional(4)))],
    };
}
