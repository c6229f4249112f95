using SaMD.TestKit;
using SaMD.Validation.Datasets;

namespace SaMD.Validation.Tests.Datasets;

public sealed class DatasetLocatorTests
{
    [Fact]
    public void SearchPath_CommandLineThenEnvironmentThenWorkspace()
    {
        DatasetLocator.SearchPath(["x", "y"], "z", "w").ShouldBe(["x", "y", "z", Path.Combine("w", "data")]);
        DatasetLocator.SearchPath([], "", "w").ShouldBe([Path.Combine("w", "data")]);
        DatasetLocator.SearchPath([], null, "w").ShouldBe([Path.Combine("w", "data")]);
    }

    [Fact]
    public void Locate_FolderInSeveralPlaces_TakesTheFirst()
    {
        using var folder = new TemporaryFolder();
        foreach (var root in new[] { "one", "two" }) folder.Write($"{root}/small/a1.hea", "");
        var roots = new[] { "none", "two", "one" }.Select(root => Path.Combine(folder.Path, root)).ToList();
        var located = new DatasetLocator(roots, folder.Path).Locate(SmallManifest.Whole(folder));
        located.Folder.ShouldBe(Path.Combine(folder.Path, "two", "small"));
        located.Searched.ShouldBe(roots.Select(root => Path.Combine(root, "small")));
    }

    [Fact]
    public void Locate_PartlyThere_ListsWhatIsMissing()
    {
        using var folder = new TemporaryFolder();
        foreach (var file in new[] { "a1.hea", "a1.dat", "a1.atr", "a2.hea" }) folder.Write($"small/{file}", "");
        var located = new DatasetLocator([folder.Path], folder.Path).Locate(SmallManifest.Whole(folder));
        located.Present.Select(record => record.Name).ShouldBe(["a1"]);
        located.Missing.Select(missing => missing.Record.Name).ShouldBe(["a2", "b1", "c1"]);
        located.FindMissing("a2")!.Reason.ShouldBe("record a2 is not there: no a2.atr, no a2.dat");
        located.FindMissing("a1").ShouldBeNull();
    }

    [Fact]
    public void Locate_Nowhere_HasNoFolderAndNoRecord()
    {
        using var folder = new TemporaryFolder();
        var located = new DatasetLocator([Path.Combine(folder.Path, "none")], folder.Path).Locate(SmallManifest.Whole(folder));
        located.Folder.ShouldBeNull();
        located.Present.ShouldBeEmpty();
        located.Missing.Count.ShouldBe(4);
    }

    [Fact]
    public void Locate_CommittedDataset_LooksBesideTheManifestOnly()
    {
        using var folder = new TemporaryFolder();
        var yaml = SmallManifest.Yaml.Replace("folder: small", "committed-folder: small", StringComparison.Ordinal);
        var manifest = SmallManifest.Read(folder, yaml).Manifest!;
        folder.Write("small/a1.hea", "");
        folder.Write("data/small/a1.hea", "");
        var located = new DatasetLocator([Path.Combine(folder.Path, "data")], folder.Path).Locate(manifest);
        located.Searched.ShouldBe([Path.Combine(folder.Path, "small")]);
    }
}
