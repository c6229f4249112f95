using SaMD.Files;
using SaMD.Requirements;

namespace SaMD.Traceability;

/// <summary>The rules that a whole trace keeps, forward and backward.</summary>
public static class TraceRules
{
    /// <summary>What is broken or missing, in the order of the rules and of the files.</summary>
    /// <param name="set">User needs, hazards and requirements.</param>
    public static IReadOnlyList<TraceFinding> Check(RequirementSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        var satisfied = set.Requirements.SelectMany(requirement => requirement.Satisfies).ToHashSet(StringComparer.Ordinal);
        var mitigated = set.Requirements.SelectMany(requirement => requirement.Mitigates).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. set.UserNeeds.Where(need => !satisfied.Contains(need.Id))
                .Select(need => Finding("user-need-without-requirement", need.Id, "No requirement satisfies this user need; add one, or take the need out.", need.Place)),
            .. set.Hazards.Where(hazard => !mitigated.Contains(hazard.Id))
                .Select(hazard => Finding("hazard-without-requirement", hazard.Id, "No requirement mitigates this hazard; add one, or say in the hazard how else it is controlled.", hazard.Place)),
            .. set.Requirements.Where(requirement => requirement.Satisfies.Count == 0)
                .Select(requirement => Finding("requirement-without-user-need", requirement.Id, "The requirement satisfies no user need; name one in 'satisfies'.", requirement.Place)),
            .. set.Requirements.Where(requirement => !requirement.VerifiedByTests && !requirement.Verify.Any(requirement.Gates) && requirement.Role != RequirementRole.Exploratory)
                .Select(requirement => Finding("requirement-without-verification", requirement.Id, "No row of this requirement gates; give it one with 'accept', or make it exploratory.", requirement.Place)),
        ];
    }

    private static TraceFinding Finding(string code, string subject, string message, SourcePlace place) => new(code, subject, message, place.File, place.Line);
}
