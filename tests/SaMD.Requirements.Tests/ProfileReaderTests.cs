using SaMD.Files;
using SaMD.Requirements.Profiles;
using SaMD.TestKit;

namespace SaMD.Requirements.Tests;

[Verifies("SRS-PLAT-023")]
public sealed class ProfileReaderTests
{
    private const string Own = """
        id: ours
        title: A document of ours
        status: in-force
        endpoints:
          - endpoint: hr.within
            parameters:
              - { key: accept.value, value: 0.9, basis: text, source: "clause 4" }
        """;

    [Fact]
    public void BuiltIn_HoldsTheDocumentsOfTheField() => ProfileReader.BuiltIn.Select(profile => profile.Id).ShouldBe(
        ["cta-2065", "ec57-2012", "fda-oximeter-2013", "fda-oximeter-2025-draft", "iec60601-2-27", "iso80601-2-61-2017"]);

    [Fact]
    public void BuiltIn_Draft_SaysThatItIsOne()
    {
        ProfileReader.BuiltIn.Single(profile => profile.Id == "fda-oximeter-2025-draft").Status.ShouldBe(ProfileStatus.Draft);
        ProfileReader.BuiltIn.Where(profile => profile.Id.EndsWith("draft", StringComparison.Ordinal)).ShouldAllBe(profile => profile.Status == ProfileStatus.Draft);
    }

    [Fact]
    public void BuiltIn_EveryValueThatIsNotFromMemory_NamesItsSource()
    {
        foreach (var profile in ProfileReader.BuiltIn)
        {
            profile.Endpoints.SelectMany(endpoint => endpoint.Parameters).Where(parameter => parameter.Basis != ValueBasis.Memory).ShouldAllBe(parameter => !string.IsNullOrWhiteSpace(parameter.Source), profile.Id);
            profile.Demands.Where(demand => demand.Basis != ValueBasis.Memory).ShouldAllBe(demand => !string.IsNullOrWhiteSpace(demand.Source), profile.Id);
        }
    }

    [Fact]
    public void Read_ProfileOfAWorkspace_StandsBesideTheBuiltInOnes()
    {
        using var folder = new TempFolder();
        File.WriteAllText(Path.Combine(folder.Path, "ours.yaml"), Own);
        var faults = new FaultCollector();

        var (profiles, files) = ProfileReader.Read(folder.Path, "requirements/profiles", faults);

        faults.ThrowIfAny();
        profiles.Count.ShouldBe(ProfileReader.BuiltIn.Count + 1);
        files.ShouldHaveSingleItem().Path.ShouldBe("requirements/profiles/ours.yaml");
        profiles.Single(profile => profile.Id == "ours").Find("hr.within")!.Parameters.ShouldHaveSingleItem().Number.ShouldBe(0.9);
    }

    [Theory]
    [InlineData("id: ours", "id: ec57-2012", "is taken by one that samd carries")]
    [InlineData("status: in-force", "status: valid", "'valid'")]
    [InlineData("basis: text, source: \"clause 4\"", "basis: text", "source")]
    [InlineData("key: accept.value", "key: accept.values", "accept.values")]
    [InlineData("title: A document of ours", "titel: A document of ours", "titel")]
    public void Read_ProfileThatIsWrong_IsAFaultAtItsPlace(string before, string after, string message)
    {
        using var folder = new TempFolder();
        Own.ShouldContain(before);
        File.WriteAllText(Path.Combine(folder.Path, "ours.yaml"), Own.Replace(before, after, StringComparison.Ordinal));
        var faults = new FaultCollector();
        ProfileReader.Read(folder.Path, "requirements/profiles", faults);
        Should.Throw<InputFaultException>(faults.ThrowIfAny).Faults.ShouldContain(fault => fault.Place.File == "requirements/profiles/ours.yaml" && fault.Message.Contains(message, StringComparison.Ordinal));
    }
}
