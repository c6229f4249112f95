using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using SaMD.Files;
using SaMD.Signals;
using SaMD.TestKit;
using SaMD.Validation.Datasets;
using SaMD.Validation.Datasets.References;

namespace SaMD.Validation.Tests.Datasets;

/// <summary>Partitions, persons, strata and digests of the committed manifests, derived anew from the raw files by the rules of the data index.</summary>
public sealed partial class RederivedManifestTests
{
    private static DatasetManifest Manifest(string id)
    {
        var faults = new FaultCollector();
        var manifest = ManifestReader.Read(Repository.File("validation", "datasets", $"{id}.yaml"), $"{id}.yaml", faults);
        faults.Faults.ShouldBeEmpty();
        return manifest!;
    }

    private static string AgeBand(int? age) => age switch { null => "unknown", < 40 => "<40", < 60 => "40-59", < 75 => "60-74", _ => ">=75" };

    [Theory]
    [InlineData("ludb", 1401)]
    [InlineData("challenge-2017", 8531)]
    [InlineData("afdb", 40)]
    [InlineData("bidmc", 212)]
    [InlineData("oximetry-phone-cam", 10)]
    public void Digests_AreThoseOfTheSource(string id, int files)
    {
        var sums = File.ReadLines(Path.Combine(RealData.Folder(id), "SHA256SUMS.txt")).ToDictionary(line => line[66..], line => line[..64]);
        var lines = Manifest(id).Digests.Lines;
        lines.Count.ShouldBe(files);
        foreach (var line in lines) sums[line.Path].ShouldBe(line.Sha256);
    }

    [Theory]
    [InlineData("ludb")]
    [InlineData("challenge-2017")]
    [InlineData("afdb")]
    [InlineData("bidmc")]
    public void Records_AreThoseOfTheSource(string id)
    {
        var folder = RealData.Folder(id);
        var manifest = Manifest(id);
        manifest.Records.Select(record => record.Name).ShouldBe(File.ReadLines(Path.Combine(folder, "RECORDS")).Select(line => line.Trim()).Where(name => manifest.Digests.Find($"{name}.hea") is not null));
        new DatasetLocator([Path.GetDirectoryName(folder)!], folder).Locate(manifest).Missing.ShouldBeEmpty();
    }

    [Fact]
    public void Challenge_Validation_IsEveryRecordWhoseDigestIsDivisibleByFive()
    {
        var manifest = Manifest("challenge-2017");
        foreach (var record in manifest.Records)
        {
            var head = BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.ASCII.GetBytes(record.Name.Split('/')[^1])));
            record.Partition.ShouldBe(head % 5 == 0 ? "validation" : "development", record.Name);
        }
        manifest.PersonsKnown.ShouldBeFalse();
        manifest.Withheld.ShouldHaveSingleItem().Partition.ShouldBe("test");
    }

    [Fact]
    public void Challenge_Labels_AreThoseOfTheReference()
    {
        var folder = RealData.Folder("challenge-2017");
        var manifest = Manifest("challenge-2017");
        var labels = LabelsReader.Read(new DirectoryFiles(folder), (LabelsSource)manifest.References[0].Source);
        var found = manifest.Records.Select(record => labels.Find(record.Name)!).GroupBy(label => label.Label ?? label.LeftOut!).ToDictionary(group => group.Key, group => group.Count());
        // cut -d, -f2 REFERENCE-v3.csv | sort | uniq -c
        found.ShouldBe(new Dictionary<string, int> { ["sinus-rhythm"] = 2538, ["atrial-fibrillation"] = 379, ["other"] = 1208, ["Too noisy to be labelled."] = 140 }, ignoreOrder: true);
    }

    [Fact]
    public void Bidmc_PersonsPartitionsAndStrata_AreThoseOfTheHeaders()
    {
        var folder = RealData.Folder("bidmc");
        var manifest = Manifest("bidmc");
        var sources = manifest.Records.ToDictionary(record => record.Name, record => BidmcHeader().Match(File.ReadAllText(Path.Combine(folder, $"{record.Name}.hea"))));
        var patients = sources.Values.Select(match => match.Groups["source"].Value).Distinct().OrderBy(Sha256Digest.OfText, StringComparer.Ordinal).ToList();
        patients.Count.ShouldBe(46);
        foreach (var record in manifest.Records)
        {
            var header = sources[record.Name].Groups;
            record.Person.ShouldBe($"mimic2-{header["source"].Value}");
            record.Partition.ShouldBe(patients.IndexOf(header["source"].Value) < 23 ? "development" : "validation", record.Name);
            record.Strata["sex"].ShouldBe(header["sex"].Value switch { "M" => "male", "F" => "female", _ => "unknown" });
            record.Strata["age-band"].ShouldBe(AgeBand(int.TryParse(header["age"].Value.TrimEnd('+'), out var age) ? age : null), record.Name);
            record.Strata["unit"].ShouldBe(header["unit"].Value);
        }
    }

    [Fact]
    public void Ludb_PersonsStrataAndExclusions_AreThoseOfTheHeadersAndTheTable()
    {
        var folder = RealData.Folder("ludb");
        var manifest = Manifest("ludb");
        foreach (var record in manifest.Records)
        {
            var header = File.ReadAllText(Path.Combine(folder, $"{record.Name}.hea"));
            record.Person.ShouldBe($"ludb-{record.Name.Split('/')[^1]}");
            record.Strata["sex"].ShouldBe(header.Contains("<sex>: M", StringComparison.Ordinal) ? "male" : "female");
            record.Strata["age-band"].ShouldBe(AgeBand(int.Parse(LudbAge().Match(header).Groups[1].Value)), record.Name);
            record.Strata["recording-rhythm"].ShouldBe(LudbRhythm().Match(header).Groups[1].Value.ToLowerInvariant().Replace(", ", "-", StringComparison.Ordinal).Replace(' ', '-'), record.Name);
            (manifest.ExclusionReason(record.Name) is null).ShouldBe(!header.Contains("pacing", StringComparison.Ordinal), record.Name);
        }
        manifest.Records.Count(record => manifest.ExclusionReason(record.Name) is not null).ShouldBe(3);
    }

    [Fact]
    public void Ludb_Labels_CoverEveryRecord()
    {
        var labels = LabelsReader.Read(new DirectoryFiles(RealData.Folder("ludb")), (LabelsSource)Manifest("ludb").References[1].Source);
        var found = Manifest("ludb").Records.Select(record => labels.Find(record.Name)!.Label!).GroupBy(label => label).ToDictionary(group => group.Key, group => group.Count());
        // Counted in ludb.csv with Python's csv module: 8 of AF; 1 of flutter and 2 with a wandering pacemaker; 89 others.
        found.ShouldBe(new Dictionary<string, int> { ["sinus-rhythm"] = 89, ["atrial-fibrillation"] = 8, ["other"] = 3 }, ignoreOrder: true);
    }

    [Fact]
    public void Oximetry_PersonsAndStrata_AreThoseOfTheInfoFiles_AndSealedSubjectsAreNotThere()
    {
        var folder = RealData.Folder("oximetry-phone-cam");
        var manifest = Manifest("oximetry-phone-cam");
        manifest.Records.Select(record => record.Name).ShouldBe(Directory.EnumerateFiles(Path.Combine(folder, "ppg-csv"), "*.csv", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/')[..^4]).Order(StringComparer.Ordinal));
        foreach (var record in manifest.Records)
        {
            var (hand, subject) = (record.Name.Split('/')[1], record.Name.Split('/')[2]);
            var info = File.ReadAllText(Directory.EnumerateFiles(Path.Combine(folder, "info", hand), $"{subject}-*.info").Single());
            record.Person.ShouldBe($"oximetry-phone-cam-{subject}");
            (record.Strata["hand"], record.Partition).ShouldBe((hand.ToLowerInvariant(), "development"));
            info.ShouldContain($"\"sex\":\"{(record.Strata["sex"] == "male" ? "Male" : "Female")}\"");
            info.ShouldContain($"\"skintone\":\"{record.Strata["skin-tone"]}\"");
        }
        manifest.Digests.Lines.ShouldAllBe(line => !line.Path.Contains("100002") && !line.Path.Contains("100004") && !line.Path.Contains("100006"));
        new DatasetLocator([Path.GetDirectoryName(folder)!], folder).Locate(manifest).Missing.ShouldBeEmpty();
    }

    /// <summary>Expected: rows, first, least, largest and mean of the row means of SpO2 1, 2, 4 and 5, by Python's csv module.</summary>
    [Theory]
    [InlineData("Left/100001", 1090, 97.6, 67.425, 99.9, 87.14846330275208)]
    [InlineData("Right/100003", 1066, 97.5, 68.2, 99.75, 87.05851313320814)]
    [InlineData("Left/100005", 927, 96.45, 67.325, 99.05, 86.35512405609471)]
    public void Oximetry_Spo2_IsTheMeanOfFourOximeters(string record, int rows, double first, double least, double largest, double mean)
    {
        var files = new DirectoryFiles(RealData.Folder("oximetry-phone-cam"));
        var manifest = Manifest("oximetry-phone-cam");
        manifest.References[0].Caveat.ShouldNotBeNull();
        var samples = MeasurementsReader.Read(files, manifest.References[0], $"ppg-csv/{record}");
        (samples.Samples.Count, samples.WithValue, samples.Samples[^1].AtSeconds).ShouldBe((rows, rows, rows - 1.0));
        var values = samples.Samples.Select(sample => sample.Value!.Value).ToList();
        new[] { values[0], values.Min(), values.Max(), values.Average() }.Zip([first, least, largest, mean]).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 1e-9);
        MeasurementsReader.Read(files, manifest.References[1], $"ppg-csv/{record}").WithValue.ShouldBe(rows);
    }

    /// <summary>Counted in the signal lines of the headers: 12 leads; one PPG and three leads; one lead.</summary>
    [Theory]
    [InlineData("ludb", 1, 0, 0, 12, 12)]
    [InlineData("bidmc", 1, 1, 1, 3, 3)]
    [InlineData("challenge-2017", 50, 0, 0, 1, 1)]
    public void Channels_OfTheHeaders_AreOfTheKindsThatTheManifestSays(string id, int every, int leastPpg, int mostPpg, int leastEcg, int mostEcg)
    {
        var files = new DirectoryFiles(RealData.Folder(id));
        var manifest = Manifest(id);
        foreach (var record in manifest.Records.Where((_, i) => i % every == 0))
        {
            var kinds = RecordingFormats.Find(manifest.Format)!.Describe(files, record.Name).Channels.Select(channel => manifest.RuleFor(channel.Name)?.Kind).ToList();
            kinds.Count(kind => kind == "ppg").ShouldBeInRange(leastPpg, mostPpg, record.Name);
            kinds.Count(kind => kind == "ecg").ShouldBeInRange(leastEcg, mostEcg, record.Name);
        }
    }

    [Theory]
    [InlineData("ludb", "data/1", 5000)]
    [InlineData("bidmc", "bidmc01", 60001)]
    [InlineData("challenge-2017", "training/A00/A00001", 9000)] // 30 s at 300 Hz
    public void Recording_OfEachDataset_IsReadWhole(string id, string record, int frames)
    {
        using var reader = RecordingFormats.Find(Manifest(id).Format)!.Open(new DirectoryFiles(RealData.Folder(id)), record, [0]);
        var buffer = new SampleBuffer(1 << 16);
        reader.Read(1 << 16, [buffer]).ShouldBe(frames);
        reader.Read(1 << 16, [buffer]).ShouldBe(0);
    }

    [Fact]
    public void Afdb_HasNoSignals_AndTakesCorrectedBeatsWhereThereAreSome()
    {
        var manifest = Manifest("afdb");
        manifest.HasSignals.ShouldBeFalse();
        manifest.Records.Select(record => record.Person).Distinct().Count().ShouldBe(13);
        var beats = (AnnotatorSource)manifest.References.First(reference => reference.Name == "beats").Source;
        manifest.Records.Where(record => beats.EndingFor(manifest.Digests, record.Name, "") == "qrsc").Select(record => record.Name).ShouldBe(["07859"]);
    }

    [GeneratedRegex(@"<age>: (?<age>\S+) <sex>: (?<sex>\S+) <location>: (?<unit>\S+) <source>: \S*/(?<source>s\d+)/")]
    private static partial Regex BidmcHeader();

    [GeneratedRegex(@"<age>: (\d+)")]
    private static partial Regex LudbAge();

    [GeneratedRegex(@"#Rhythm: ([A-Za-z, ]+)")]
    private static partial Regex LudbRhythm();
}
