using SaMD.Files;
using SaMD.Files.Yaml;

namespace SaMD.Requirements.Reading;

/// <summary>Reads one file: any of the lists <c>user-needs</c>, <c>hazards</c>, <c>requirements</c>.</summary>
internal static class FileReading
{
    public static void Read(string path, string shownAs, Draft draft, FaultCollector faults)
    {
        var before = faults.Faults.Count;
        var (top, sha256) = YamlFile.Load(path, shownAs, faults);
        draft.Files.Add(new RequirementFile(shownAs, sha256));
        draft.HasUnreadFile |= faults.Faults.Count > before;
        draft.UserNeeds.AddRange(top.Maps("user-needs").Select(UserNeed));
        draft.Hazards.AddRange(top.Maps("hazards").Select(Hazard));
        draft.Requirements.AddRange(top.Maps("requirements").Select(map => RequirementReading.Read(map, draft)));
        if (top.Entries.Count == 0) top.Faults.Add(top.Place, "The file holds no user needs, no hazards and no requirements.");
        top.Finish();
    }

    private static UserNeed UserNeed(YamlMap map)
    {
        var need = new UserNeed(map.RequiredId("id"), map.RequiredProse("title"), map.RequiredProse("text"), map.Place);
        map.Finish();
        return need;
    }

    private static Hazard Hazard(YamlMap map)
    {
        var hazard = new Hazard(
            map.RequiredId("id"), map.RequiredProse("title"), map.RequiredProse("hazardous-situation"), map.RequiredProse("harm"),
            Severity(map), map.Proses("controls"), map.Place);
        map.Finish();
        return hazard;
    }

    private static string Severity(YamlMap map)
    {
        var severity = map.RequiredText("severity");
        if (severity.Length > 0 && !Requirements.Hazard.Severities.Contains(severity))
            map.Fault("severity", $"'severity' is {Shown.Quoted(severity)}.{Nearest.Hint(severity, Requirements.Hazard.Severities)} One of these was expected: {string.Join(", ", Requirements.Hazard.Severities)}.");
        return severity;
    }
}
