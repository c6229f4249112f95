using SaMD.Files;

namespace SaMD.Requirements.Reading;

/// <summary>
/// A paired-accuracy requirement without an availability requirement beside it is refused: an algorithm that stays silent
/// whenever it is unsure would look accurate (statistics.md, "Failures, abstentions, missing").
/// </summary>
internal static class AvailabilityRule
{
    // The families of paired measurements; every other endpoint of theirs speaks of pairs only.
    private static readonly string[] Families = ["hr", "spo2"];

    /// <summary>What a row of availability stands beside. One that gates vouches for every row, another for rows that do not gate.</summary>
    private sealed record Side(string Availability, string? Algorithm, string Dataset, string Partition, string Condition, ChannelSelection Channel, bool Gates);

    public static void Check(Draft draft, FaultCollector faults)
    {
        var rows = draft.Requirements.SelectMany(requirement => requirement.Verify.Select(row => (requirement, row))).ToList();
        var available = rows.Where(pair => pair.row.Endpoint == AvailabilityOf(pair.row.Endpoint)).SelectMany(pair => Sides(pair.requirement, pair.row)).ToHashSet();
        foreach (var (requirement, row) in rows.Where(pair => AvailabilityOf(pair.row.Endpoint) is { } name && pair.row.Endpoint != name))
        {
            var missing = Sides(requirement, row).Where(side => !available.Contains(side) && (side.Gates || !available.Contains(side with { Gates = true }))).ToList();
            if (missing.Count > 0) faults.Add(row.PlaceOf("endpoint"), Message(row, missing));
        }
    }

    private static IEnumerable<Side> Sides(Requirement requirement, DatasetVerification row) =>
        row.Partitions.Select(partition => new Side(AvailabilityOf(row.Endpoint)!, requirement.Algorithm, row.Dataset, partition, row.Condition, row.Channel, requirement.Gates(row)));

    private static string? AvailabilityOf(string endpoint) =>
        Families.Where(family => endpoint.StartsWith(family + '.', StringComparison.Ordinal)).Select(family => family + ".availability").FirstOrDefault();

    private static string Message(DatasetVerification row, IReadOnlyList<Side> missing) =>
        $"{Shown.Plain(row.Endpoint)} on {Shown.Plain(row.Dataset)} {string.Join(", ", missing.Select(side => Shown.Plain(side.Partition)))} has no {(missing[0].Gates ? "gating " : "")}{missing[0].Availability} row beside it"
        + " (same algorithm, dataset, partition, condition and channel): an algorithm that is silent when unsure would look accurate. Add one.";
}
