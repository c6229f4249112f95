using SaMD.Files;
using SaMD.TestKit;
using SaMD.Validation.Datasets;

namespace SaMD.Validation.Tests.Datasets;

public sealed class DatasetCatalogueTests
{
    [Fact]
    public void Read_OneManifestBroken_TellsItsFaultsAndKeepsTheOthers()
    {
        using var folder = new TemporaryFolder();
        SmallManifest.Whole(folder);
        folder.Write("broken.yaml", "id: broken\n");
        var faults = new FaultCollector();
        var catalogue = DatasetCatalogue.Read(folder.Path, "datasets", faults);
        catalogue.Ids.ShouldBe(["small"]);
        faults.Faults.ShouldAllBe(fault => fault.Place.File == "datasets/broken.yaml");
        catalogue.Find("broken").ShouldBeNull();
    }

    [Fact]
    public void Read_TwoManifestsOfOneId_IsAFault()
    {
        using var folder = new TemporaryFolder();
        SmallManifest.Whole(folder);
        folder.Write("twin.yaml", SmallManifest.Yaml);
        var faults = new FaultCollector();
        DatasetCatalogue.Read(folder.Path, "datasets", faults);
        faults.Faults.ShouldHaveSingleItem().ToString().ShouldStartWith("datasets/twin.yaml: The id 'small' is that of datasets/small.yaml too");
    }

    [Fact]
    public void Read_NoSuchFolder_IsAFault()
    {
        var faults = new FaultCollector();
        DatasetCatalogue.Read("/nowhere", "datasets", faults).Manifests.ShouldBeEmpty();
        faults.Faults.ShouldHaveSingleItem();
    }
}
