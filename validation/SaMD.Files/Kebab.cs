using System.Text.Json;

namespace SaMD.Files;

/// <summary>The spelling of names in files: <c>ReportOnly</c> is <c>report-only</c>, in YAML as in JSON.</summary>
public static class Kebab
{
    /// <summary>Turns a Pascal-case name into lower-case words joined by hyphens.</summary>
    /// <param name="name">The name.</param>
    public static string Case(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);
}
