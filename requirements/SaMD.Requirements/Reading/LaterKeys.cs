using SaMD.Files.Yaml;

namespace SaMD.Requirements.Reading;

/// <summary>Keys of the plan (DESIGN.md section 4) that this version does not act on: to ignore one would judge by another rule than the one written.</summary>
internal static class LaterKeys
{
    public static IReadOnlyList<string> All { get; } = ["compare", "family", "multiplicity"];

    public static void Refuse(YamlMap map)
    {
        foreach (var key in All.Where(map.IsWritten))
            map.Fault(key, $"'{key}' is known, but this version of samd does not act on it, and would judge as if it were not there. Take it away, or use a version that has it.");
    }
}
