using SaMD.Files;

namespace SaMD.Requirements;

/// <summary>A potential source of harm, as ISO 14971 uses the word.</summary>
/// <param name="Id">Its id, unique in the workspace (<c>HAZ-001</c>).</param>
/// <param name="Title">Its title.</param>
/// <param name="HazardousSituation">The circumstance in which people are exposed to it.</param>
/// <param name="Harm">The injury or damage that may follow.</param>
/// <param name="Severity">How bad the harm is: one of <see cref="Severities"/>.</param>
/// <param name="Controls">Measures that control the risk, in words; requirements point here with <c>mitigates</c>.</param>
/// <param name="Place">Where it stands.</param>
public sealed record Hazard(
    string Id, string Title, string HazardousSituation, string Harm, string Severity, IReadOnlyList<string> Controls, SourcePlace Place)
{
    /// <summary>The five qualitative levels of severity in common use with ISO 14971, from least to most.</summary>
    public static IReadOnlyList<string> Severities { get; } = ["negligible", "minor", "serious", "critical", "catastrophic"];
}
