using SaMD.Files;
using SaMD.Requirements;
using SaMD.Validation.Endpoints;

namespace SaMD.Validation.Planning;

/// <summary>
/// The figures that always stand beside one that inconclusive answers touch: the one in which they count the other way, and the yield
/// (specs/statistics.md, "Failures, abstentions, missing"). Which of them is judged, the row says; these are not.
/// </summary>
internal static class InconclusiveRows
{
    /// <summary>The rows beside a row; none where inconclusive answers do not touch its endpoint.</summary>
    public static IEnumerable<PlannedRow> Beside(PlannedRow row)
    {
        if (row.Endpoint.Yield is not { } yield) yield break;
        var other = row.Settings.Options.InconclusiveAs == InconclusiveAs.Wrong ? InconclusiveAs.Excluded : InconclusiveAs.Wrong;
        yield return Shown(row, $"inconclusive-{Kebab.Case(other.ToString())}", row.Endpoint, other);
        yield return Shown(row, "yield", EndpointCatalogue.Find(yield)!, row.Settings.Options.InconclusiveAs);
    }

    private static PlannedRow Shown(PlannedRow row, string name, Endpoint endpoint, InconclusiveAs? inconclusiveAs) => row with
    {
        Id = $"{row.Id}/{name}",
        Endpoint = endpoint,
        Gating = false,
        BesideGating = row.Gating,
        Verification = row.Verification with { Endpoint = endpoint.Name, Role = RowRole.ReportOnly, Accept = null, AtLeast = null, Strata = row.Verification.Strata is { } strata ? strata with { Gate = false, Limit = null } : null },
        Settings = row.Settings with { Options = row.Settings.Options with { InconclusiveAs = inconclusiveAs } },
    };
}
