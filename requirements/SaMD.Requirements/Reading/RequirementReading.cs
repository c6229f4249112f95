using SaMD.Files.Yaml;

namespace SaMD.Requirements.Reading;

/// <summary>Reads one requirement and checks what can be said of it alone.</summary>
internal static class RequirementReading
{
    /// <summary>No product gets there; a slip of the keyboard does.</summary>
    public const int LargestRevision = 10_000;

    public static Requirement Read(YamlMap map, Draft draft)
    {
        LaterKeys.Refuse(map);
        var (rows, byTests) = Verify(map);
        var requirement = new Requirement(
            map.RequiredId("id"), Revision(map), map.RequiredChoice<RequirementRole>("role"), map.RequiredProse("title"),
            map.RequiredProse("text"), map.RequiredProse("rationale"), Links(map, "satisfies", draft), Links(map, "mitigates", draft),
            map.Proses("source"), map.OptionalAlgorithm("algorithm"), rows, byTests, map.Place)
        { Keys = KeyPlaces.Of(map) };
        map.Finish();
        CheckRows(requirement, map);
        return requirement;
    }

    private static int Revision(YamlMap map)
    {
        var before = map.Faults.Faults.Count;
        var revision = map.RequiredInteger("revision");
        if (revision is > 0 and <= LargestRevision) return (int)revision;
        if (map.Faults.Faults.Count == before) map.Fault("revision", $"'revision' is {revision}; a whole number from 1 to {LargestRevision} was expected.");
        return 1;
    }

    private static IReadOnlyList<string> Links(YamlMap map, string key, Draft draft)
    {
        var targets = map.Scalars(key);
        draft.Links.AddRange(targets.Select(target => new Link(key, target.Text, target.Place)));
        map.NoneTwice(key, targets);
        return [.. targets.Select(target => target.Text)];
    }

    private static (IReadOnlyList<DatasetVerification> Rows, bool ByTests) Verify(YamlMap map)
    {
        var rows = new List<DatasetVerification>();
        var byTests = false;
        var items = map.Maps("verify");
        for (var i = 0; i < items.Count; i++)
            if (items[i].IsWritten("tests")) byTests |= Tests(items[i]);
            else rows.Add(VerificationReading.Read(items[i], i + 1));
        if (map.Node("verify") is null or YamlSequence { Items.Count: 0 })
            map.Fault("verify", "'verify' is missing or empty: nothing would be checked. Give a dataset row, or '- tests: true' for what tests verify.");
        return (rows, byTests);
    }

    private static bool Tests(YamlMap item)
    {
        if (item.Flag("tests") == false) item.Fault("tests", "'tests: false' checks nothing; write 'tests: true' or take the item away.");
        item.Finish();
        return true;
    }

    private static void CheckRows(Requirement requirement, YamlMap map)
    {
        if (requirement.Verify.Count > 0 && requirement.Algorithm is null && map.Node("algorithm") is null)
            map.Fault("algorithm", "'algorithm' is missing: a requirement that is verified on a dataset says of which algorithm.");
        foreach (var row in requirement.Verify) CheckRow(requirement, row, map);
        if (requirement.Role != RequirementRole.Exploratory && requirement.Verify.Count > 0 && !requirement.VerifiedByTests && !requirement.Verify.Any(requirement.Gates))
            map.Fault("verify", $"All rows are report-only: nothing would decide this {(requirement.Role == RequirementRole.Primary ? "primary" : "secondary")} requirement. Give a row that gates, or make the role exploratory.");
    }

    private static void CheckRow(Requirement requirement, DatasetVerification row, YamlMap map)
    {
        if (requirement.Gates(row) && row.Keys.Find("accept") is null && row.Profile is null && row.Keys.Find("role") is null)
            map.Faults.Add(row.Place, "'accept' is missing: a row that gates says what is accepted. Give limits, or write 'role: report-only'.");
        if (row.Role is null) return;
        if (row.Keys.Find("accept") is { } accept) map.Faults.Add(accept, "A report-only row has no criterion: take 'accept' or 'role: report-only' away.");
        if (row.Keys.Find("at-least") is { } atLeast) map.Faults.Add(atLeast, "A report-only row asks for no size of the evidence: take 'at-least' or 'role: report-only' away.");
        if (row.Strata is { Gate: true } strata) map.Faults.Add(strata.Place, "Strata of a report-only row do not gate: take 'gate' or 'role: report-only' away.");
    }
}
