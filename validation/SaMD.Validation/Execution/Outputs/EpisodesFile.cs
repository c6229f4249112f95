using SaMD.Contracts;

namespace SaMD.Validation.Execution.Outputs;

/// <summary>Episodes of any label as CSV. Those that have a rhythm annotation stand in <see cref="RhythmFile"/> too.</summary>
internal static class EpisodesFile
{
    private static readonly string[] Header = ["label", "start_seconds", "end_seconds", "reported_at_seconds"];

    public static byte[]? Encode(AlgorithmOutput output) => output.Episodes is { } episodes
        ? OutputTable.Write(Header, episodes.Select(episode => (IReadOnlyList<string>)[
            episode.Label, OutputTable.Cell(episode.StartSeconds), OutputTable.Cell(episode.AtSeconds), OutputTable.Cell(episode.ReportedAtSeconds)]))
        : null;

    public static AlgorithmOutput Decode(AlgorithmOutput output, string path, byte[] bytes) => output with
    {
        Episodes = [.. FixedTable.Read(path, bytes, Header)
            .Select(row => new EpisodeOutput(row.Number(1), row.Number(2), row.Number(3), row.Cells[0]))],
    };
}
