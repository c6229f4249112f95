using SaMD.Files;
using SaMD.TestKit;
using SaMD.Validation.Datasets;

namespace SaMD.Validation.Tests.Datasets;

/// <summary>The manifests of the repository say what the data index says.</summary>
public sealed class CommittedManifestTests
{
    private static readonly string[] Paced = ["102", "104", "107", "217"];

    private static DatasetCatalogue Catalogue()
    {
        var faults = new FaultCollector();
        var catalogue = DatasetCatalogue.Read(Repository.File("validation", "datasets"), "validation/datasets", faults);
        faults.Faults.ShouldBeEmpty();
        return catalogue;
    }

    private static string Names(string id, string partition) => string.Join(" ", Catalogue().Find(id)!.RecordsOf(partition).Select(record => record.Name));

    [Fact]
    public void Mitdb_Partitions_AreThoseOfTheDataIndex()
    {
        Names("mitdb", "development").ShouldBe("101 106 108 109 112 114 115 116 118 119 122 124 201 202 203 205 207 208 209 215 220 223 230");
        Names("mitdb", "validation").ShouldBe("100 103 105 111 113 117 121 123 200 210 212 213 214 219 221 222 228 231 232 233 234");
        Catalogue().Find("mitdb")!.Exclusions.Select(exclusion => exclusion.Record).ShouldBe(Paced);
    }

    [Fact]
    public void Mitdb_Persons_Are47AndNstdbsIsOneOfThem()
    {
        var catalogue = Catalogue();
        var mitdb = catalogue.Find("mitdb")!;
        mitdb.Records.Count.ShouldBe(48);
        mitdb.Records.Select(record => record.Person).Distinct().Count().ShouldBe(47);
        mitdb.Records.Where(record => record.Person == "mitdb-201").Select(record => record.Name).ShouldBe(["201", "202"]);
        catalogue.Find("nstdb")!.Records.Select(record => record.Person).Distinct().ShouldBe(["mitdb-118"]);
        mitdb.Digests.Lines.Count.ShouldBe(144);
    }

    [Fact]
    public void Mitdb_SexAndAgeBand_AreThoseOfTheHeaders()
    {
        var folder = RealData.Folder("mitdb");
        foreach (var record in Catalogue().Find("mitdb")!.Records)
        {
            var words = File.ReadLines(Path.Combine(folder, $"{record.Name}.hea")).First(line => line.StartsWith('#')).Split(' ');
            record.Strata["sex"].ShouldBe(words[2] == "M" ? "male" : "female");
            var age = int.Parse(words[1]);
            record.Strata["age-band"].ShouldBe(age < 0 ? "unknown" : age < 40 ? "<40" : age < 60 ? "40-59" : age < 75 ? "60-74" : ">=75");
        }
    }
}
