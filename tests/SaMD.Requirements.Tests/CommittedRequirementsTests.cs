using SaMD.TestKit;

namespace SaMD.Requirements.Tests;

/// <summary>The workspace's own files.</summary>
public sealed class CommittedRequirementsTests
{
    [Fact]
    public void Read_CommittedFolder_IsWithoutFault()
    {
        var set = RequirementsReader.Read(Repository.File("requirements"), "requirements");
        // Every file that is there was read, in a fixed order.
        var files = Directory.GetFiles(Repository.File("requirements"), "*.yaml").Select(path => $"requirements/{Path.GetFileName(path)}").Order(StringComparer.Ordinal).ToList();
        files.Count.ShouldBeGreaterThan(5);
        set.Files.Select(file => file.Path).ShouldBe([.. files, .. Profiles.ProfileReader.BuiltIn.Select(profile => $"requirements/profiles/{profile.Id}.yaml")]);
    }

    [Fact]
    public void Read_CommittedFolder_LeavesNoUserNeedAndNoHazardWithoutRequirement()
    {
        var set = RequirementsReader.Read(Repository.File("requirements"), "requirements");
        set.UserNeeds.Select(need => need.Id).Except(set.Requirements.SelectMany(requirement => requirement.Satisfies)).ShouldBeEmpty();
        set.Hazards.Select(hazard => hazard.Id).Except(set.Requirements.SelectMany(requirement => requirement.Mitigates)).ShouldBeEmpty();
    }
}
