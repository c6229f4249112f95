using SaMD.Files;
using SaMD.TestKit;
using SaMD.Validation.Datasets;

namespace SaMD.Validation.Tests.Datasets;

[Verifies("SRS-PLAT-008")]
public sealed class DigestCheckingFilesTests
{
    // FIPS 180-4 example: SHA-256 of "abc".
    private const string AbcDigest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private static DigestCheckingFiles Files(string content)
    {
        var faults = new FaultCollector();
        var digests = DigestList.Parse(System.Text.Encoding.ASCII.GetBytes($"{AbcDigest}  a.dat\n"), "datasets/small.sha256", faults);
        faults.Faults.ShouldBeEmpty();
        var bytes = System.Text.Encoding.ASCII.GetBytes(content);
        return new DigestCheckingFiles(new MemoryFiles(new Dictionary<string, byte[]> { ["a.dat"] = bytes, ["b.dat"] = bytes }), digests, "small");
    }

    private static int ReadAll(Stream stream, int block)
    {
        var buffer = new byte[block];
        var total = 0;
        while (stream.Read(buffer, 0, block) is var count and > 0) total += count;
        return total;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(100)]
    public void Read_WholeFile_GivesItsBytesAndPasses(int block)
    {
        using var stream = Files("abc").Open("a.dat");
        stream.Length.ShouldBe(3);
        ReadAll(stream, block).ShouldBe(3);
    }

    [Fact]
    public void Read_AlteredFile_FailsAtItsLastByteAndNamesFileExpectedAndFound()
    {
        using var stream = Files("abd").Open("a.dat");
        var buffer = new byte[2];
        stream.Read(buffer, 0, 2).ShouldBe(2);
        var fault = Should.Throw<InputFaultException>(() => stream.Read(buffer, 0, 1)).Faults.ShouldHaveSingleItem();
        fault.Kind.ShouldBe(FaultKind.Integrity);
        fault.Place.ToString().ShouldBe("small/a.dat");
        fault.Message.ShouldContain(AbcDigest);
        fault.Message.ShouldContain(Sha256Digest.OfText("abd"));
        fault.Message.ShouldContain("datasets/small.sha256:1");
    }

    [Theory]
    [InlineData("")]
    [InlineData("ab")]
    [InlineData("abcd")]
    public void Read_ShorterOrLongerFile_Fails(string content)
    {
        using var stream = Files(content).Open("a.dat");
        Should.Throw<InputFaultException>(() => ReadAll(stream, 16));
    }

    [Theory]
    [InlineData("abc", true)]
    [InlineData("abd", false)]
    public void VerifyRest_FilePartlyRead_ChecksTheRest(string content, bool passes)
    {
        var files = Files(content);
        using (var stream = files.Open("a.dat")) stream.ReadByte().ShouldBe('a');
        if (passes) files.VerifyRest();
        else Should.Throw<InputFaultException>(files.VerifyRest).Message.ShouldContain("small/a.dat");
    }

    [Fact]
    public void VerifyRest_FileNotRead_ChecksIt()
    {
        var files = Files("abd");
        files.Open("a.dat").Dispose();
        Should.Throw<InputFaultException>(files.VerifyRest);
    }

    [Fact]
    public void VerifyRest_FileOpenYet_ChecksIt()
    {
        var files = Files("abd");
        using var stream = files.Open("a.dat");
        Should.Throw<InputFaultException>(files.VerifyRest);
    }

    [Fact]
    public void Open_FileWithoutDigest_IsRefused()
    {
        var files = Files("abc");
        files.Exists("a.dat").ShouldBeTrue();
        files.Exists("b.dat").ShouldBeFalse();
        var fault = Should.Throw<InputFaultException>(() => files.Open("b.dat")).Faults.ShouldHaveSingleItem();
        fault.Kind.ShouldBe(FaultKind.Integrity);
        fault.ToString().ShouldStartWith("small/b.dat: 'datasets/small.sha256' has no line for this file");
    }
}
