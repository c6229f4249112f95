using SaMD.TestKit;
using SaMD.Validation.Evidence;

namespace SaMD.Validation.Tests.Evidence;

public sealed class SumsFileTests
{
    [Fact]
    public void Write_Folder_IsWhatSha256sumReads()
    {
        using var folder = new TemporaryFolder();
        folder.Write("b.txt", "abc");
        folder.Write("a/c.txt", "");

        SumsFile.Write(folder.Path);

        // The digests of "" and "abc" are those of FIPS 180-4's examples.
        File.ReadAllText(folder.File("SHA256SUMS")).ShouldBe(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a/c.txt\n"
            + "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  b.txt\n");
        SumsFile.Verify(folder.Path, "x").ShouldBeEmpty();
    }

    [Fact]
    public void Verify_AlteredMissingAndAddedFiles_AreEachNamed()
    {
        using var folder = new TemporaryFolder();
        folder.Write("altered", "1");
        folder.Write("missing", "2");
        SumsFile.Write(folder.Path);
        folder.Write("altered", "3");
        folder.Write("added", "4");
        File.Delete(folder.File("missing"));

        SumsFile.Verify(folder.Path, "x").Select(fault => fault.Place.File).Order(StringComparer.Ordinal).ShouldBe(["x/added", "x/altered", "x/missing"]);
    }

    [Fact]
    public void Verify_NoSums_IsAFault()
    {
        using var folder = new TemporaryFolder();

        SumsFile.Verify(folder.Path, "x").ShouldHaveSingleItem().Message.ShouldContain("not whole");
    }
}
