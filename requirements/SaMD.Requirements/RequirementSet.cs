namespace SaMD.Requirements;

/// <summary>Everything that a workspace's requirements folder says. Its shape is checked; names (endpoints, datasets, strata) are resolved by the plan.</summary>
/// <param name="UserNeeds">User needs, by file and then in the order of the file.</param>
/// <param name="Hazards">Hazards, in the same order.</param>
/// <param name="Requirements">Requirements, in the same order.</param>
/// <param name="Files">The files that were read, in ordinal order of their paths.</param>
public sealed record RequirementSet(
    IReadOnlyList<UserNeed> UserNeeds, IReadOnlyList<Hazard> Hazards, IReadOnlyList<Requirement> Requirements,
    IReadOnlyList<RequirementFile> Files)
{
    /// <summary>The profiles that rows may name: those that this program carries and those of the workspace, in ordinal order of their ids.</summary>
    public IReadOnlyList<Profiles.Profile> Profiles { get; init; } = SaMD.Requirements.Profiles.ProfileReader.BuiltIn;
}
