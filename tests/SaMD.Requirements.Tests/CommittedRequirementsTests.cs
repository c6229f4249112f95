using SaMD.TestKit;

namespace SaMD.Requirements.Tests;

/// <summary>The workspace's own files.</summary>
public sealed class CommittedRequirementsTests
{
    [Fact]
    public void Read_CommittedFolder_IsWithoutFault()
    {
        var set = RequirementsReader.Read(Repository.File("requirements"), "requirements");
        set.Files.Select(file => file.Path).ShouldBe([
            "requirements/ecg-heart-rate.yaml", "requirements/ecg-rhythm.yaml", "requirements/hazards.yaml", "requirements/platform.yaml", "requirements/spo2.yaml", "requirements/user-needs.yaml",
            .. Profiles.ProfileReader.BuiltIn.Select(profile => $"requirements/profiles/{profile.Id}.yaml")]);
    }

    [Fact]
    public void Read_CommittedFolder_LeavesNoUserNeedAndNoHazardWithoutRequirement()
    {
        var set = RequirementsReader.Read(Repository.File("requirements"), "requirements");
        set.UserNeeds.Select(need => need.Id).Except(set.Requirements.SelectMany(requirement => requirement.Satisfies)).ShouldBeEmpty();
        set.Hazards.Select(hazard => hazard.Id).Except(set.Requirements.SelectMany(requirement => requirement.Mitigates)).ShouldBeEmpty();
    }
}
