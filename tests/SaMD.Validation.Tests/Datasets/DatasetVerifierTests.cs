using SaMD.Files;
using SaMD.Signals.Formats.Wfdb;
using SaMD.TestKit;
using SaMD.Validation.Datasets;

namespace SaMD.Validation.Tests.Datasets;

[Verifies("SRS-PLAT-008")]
public sealed class DatasetVerifierTests
{
    private static LocatedDataset Located(string id, string root)
    {
        var faults = new FaultCollector();
        var catalogue = DatasetCatalogue.Read(Repository.File("validation", "datasets"), "validation/datasets", faults);
        faults.ThrowIfAny();
        return new DatasetLocator([root], catalogue.Folder).Locate(catalogue.Find(id)!);
    }

    [Theory]
    [InlineData("mitdb", 144)]
    [InlineData("nstdb", 12)]
    [InlineData("ludb", 1401)]
    [InlineData("challenge-2017", 8531)]
    [InlineData("afdb", 40)]
    [InlineData("bidmc", 212)]
    [InlineData("oximetry-phone-cam", 10)]
    public void Verify_RealRecordings_AreWhatTheirDigestsSay(string id, int files)
    {
        var located = Located(id, Path.GetDirectoryName(RealData.Folder(id))!);
        located.Missing.ShouldBeEmpty();
        var verification = DatasetVerifier.Verify(located);
        verification.Faults.ShouldBeEmpty();
        verification.Missing.ShouldBeEmpty();
        verification.Whole.ShouldBe(files);
    }

    [Fact]
    public void Verify_CommittedRecordings_AreWhatTheirDigestsSay()
    {
        var located = Located("synthetic", "/nowhere");
        DatasetVerifier.Verify(located).Whole.ShouldBe(located.Manifest.Digests.Lines.Count);
    }

    [Fact]
    public void Verify_OneBitFlippedAndOneFileGone_NamesBothWithExpectedAndFound()
    {
        using var folder = new TemporaryFolder();
        var located = Copy(folder);
        var path = Path.Combine(located.Folder!, "s02.dat");
        var bytes = File.ReadAllBytes(path);
        bytes[12345] ^= 1;
        File.WriteAllBytes(path, bytes);
        File.Delete(Path.Combine(located.Folder!, "s03.atr"));
        var verification = DatasetVerifier.Verify(located);
        verification.Whole.ShouldBe(located.Manifest.Digests.Lines.Count - 2);
        verification.Missing.ShouldBe(["s03.atr"]);
        var fault = verification.Faults.ShouldHaveSingleItem();
        (fault.Kind, fault.Place.File).ShouldBe((FaultKind.Integrity, "synthetic/s02.dat"));
        fault.Message.ShouldContain(Sha256Digest.Of(bytes));
        fault.Message.ShouldContain(located.Manifest.Digests.Find("s02.dat")!.Sha256);
    }

    [Fact]
    public void OpenFiles_OneBitFlipped_FailsWhileTheRecordIsReadAndNamesTheFile()
    {
        using var folder = new TemporaryFolder();
        var located = Copy(folder);
        var path = Path.Combine(located.Folder!, "s02.dat");
        var bytes = File.ReadAllBytes(path);
        bytes[12345] ^= 1;
        File.WriteAllBytes(path, bytes);
        var fault = Should.Throw<InputFaultException>(() => ReadWhole(located, "s02")).Faults.ShouldHaveSingleItem();
        (fault.Kind, fault.Place.File).ShouldBe((FaultKind.Integrity, "synthetic/s02.dat"));
        fault.Message.ShouldContain("SHA-256");
        ReadWhole(located, "s01").ShouldBe(located.OpenFiles().Open("s01.dat").Length / 2);
        ReadWhole(located, "conformance/c01").ShouldBeGreaterThan(0);
    }

    [Fact]
    public void OpenFiles_AlteredHeader_FailsForItsDigestAndNotForWhatItSays()
    {
        using var folder = new TemporaryFolder();
        var located = Copy(folder);
        File.WriteAllText(Path.Combine(located.Folder!, "s01.hea"), "nonsense\n");
        Should.Throw<InputFaultException>(() => ReadWhole(located, "s01")).Message.ShouldContain("synthetic/s01.hea: The file was altered");
    }

    [Fact]
    public void OpenFiles_DatasetNowhere_IsAbsent()
    {
        var located = Located("mitdb", "/nowhere");
        Should.Throw<InputFaultException>(located.OpenFiles).Faults.ShouldHaveSingleItem().Kind.ShouldBe(FaultKind.Absent);
        DatasetVerifier.Verify(located).Missing.Count.ShouldBe(144);
    }

    [Fact]
    public void Summary_Mitdb_CountsRecordsPersonsAndStrata()
    {
        var summary = DatasetSummary.Of(Located("mitdb", "/nowhere"));
        (summary.Folder, summary.Persons, summary.Present, summary.Missing.Count).ShouldBe((null, 47, 0, 48));
        summary.Partitions.Select(partition => (partition.Name, partition.Records, partition.Persons)).ShouldBe([("development", 23, 22), ("validation", 21, 21)]);
        // Of the data index's validation records, two headers give the age -1.
        summary.Partitions[1].Strata.Single(stratum => stratum is { Stratum: "age-band", Value: "unknown" }).Records.ShouldBe(2);
        foreach (var partition in summary.Partitions)
            foreach (var name in summary.Manifest.StratumNames)
                partition.Strata.Where(stratum => stratum.Stratum == name).Sum(stratum => stratum.Records).ShouldBe(partition.Records);
    }

    private static LocatedDataset Copy(TemporaryFolder folder)
    {
        var source = Repository.File("validation", "datasets");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(source, "synthetic"), "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(folder.Path, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
        return Located("synthetic", "/nowhere") with { Folder = Path.Combine(folder.Path, "synthetic") };
    }

    private static long ReadWhole(LocatedDataset located, string record)
    {
        using var reader = WfdbRecordingReader.Open(located.OpenFiles(), record, [0]);
        var block = new int[1000];
        long total = 0;
        while (reader.ReadAdc(block.Length, [block]) is var count and > 0) total += count;
        return total;
    }
}
