using System.Collections.Frozen;
using SaMD.Files;

namespace SaMD.Requirements.Reading;

/// <summary>
/// A paired-accuracy requirement without an availability requirement beside it is refused: an algorithm that stays silent
/// whenever it is unsure would look accurate (statistics.md, "Failures, abstentions, missing").
/// </summary>
internal static class AvailabilityRule
{
    private const string Availability = "hr.availability";

    private static readonly FrozenSet<string> _paired = FrozenSet.Create(StringComparer.Ordinal, "hr.within", "hr.mean-error", "hr.mean-absolute-error");

    public static void Check(Draft draft, FaultCollector faults)
    {
        var rows = draft.Requirements.SelectMany(requirement => requirement.Verify.Select(row => (requirement, row))).ToList();
        foreach (var (requirement, row) in rows.Where(pair => _paired.Contains(pair.row.Endpoint)))
        {
            var gates = requirement.Gates(row);
            var beside = rows.Where(other => IsBeside(requirement, row, other.requirement, other.row) && (!gates || other.requirement.Gates(other.row)));
            var missing = row.Partitions.Except(beside.SelectMany(other => other.row.Partitions)).ToList();
            if (missing.Count > 0) faults.Add(row.PlaceOf("endpoint"), Message(requirement, row, gates, missing));
        }
    }

    private static bool IsBeside(Requirement requirement, DatasetVerification row, Requirement other, DatasetVerification candidate) =>
        candidate.Endpoint == Availability && other.Algorithm == requirement.Algorithm && candidate.Dataset == row.Dataset
        && candidate.Condition == row.Condition && candidate.Channel == row.Channel;

    private static string Message(Requirement requirement, DatasetVerification row, bool gates, IReadOnlyList<string> missing) =>
        $"{row.Endpoint} of {Shown.Plain(requirement.Algorithm ?? "?")} on {Shown.Plain(row.Dataset)} {string.Join(", ", missing.Select(Shown.Plain))} has no {(gates ? "gating " : "")}{Availability} row beside it"
        + " (same algorithm, dataset, partition, condition and channel): an algorithm that is silent when unsure would look accurate. Add one.";
}
