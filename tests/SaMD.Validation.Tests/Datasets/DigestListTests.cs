using SaMD.Files;
using SaMD.Validation.Datasets;

namespace SaMD.Validation.Tests.Datasets;

public sealed class DigestListTests
{
    private static readonly string Digest = new('a', 64);

    private static (DigestList List, IReadOnlyList<string> Faults) Parse(string text)
    {
        var faults = new FaultCollector();
        return (DigestList.Parse(System.Text.Encoding.UTF8.GetBytes(text), "x.sha256", faults), [.. faults.Faults.Select(fault => fault.ToString())]);
    }

    [Fact]
    public void Parse_TextAndBinaryMarksAndEitherLineEnd_GivesTheLines()
    {
        var (list, faults) = Parse($"{Digest}  a.hea\r\n\n{Digest} *data/b.dat\n");
        faults.ShouldBeEmpty();
        list.Lines.Select(line => (line.Path, line.Place.Line)).ShouldBe([("a.hea", 1), ("data/b.dat", 3)]);
        list.Find("a.hea")!.Sha256.ShouldBe(Digest);
        list.Find("a.dat").ShouldBeNull();
    }

    [Fact]
    public void FilesOf_NamesThatStartAlike_AreKeptApart()
    {
        var (list, _) = Parse($"{Digest}  118.hea\n{Digest}  118e00.hea\n{Digest}  118.dat\n{Digest}  x/118.hea\n{Digest}  RECORDS\n");
        list.FilesOf("118").Select(line => line.Path).ShouldBe(["118.hea", "118.dat"]);
        list.FilesOf("x/118").Select(line => line.Path).ShouldBe(["x/118.hea"]);
        list.FilesOf("119").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("  a.hea")]
    [InlineData("g  a.hea")]
    [InlineData("a.hea")]
    [InlineData("  ")]
    public void Parse_NotALineOfSha256sum_IsAFaultWithItsLine(string line) =>
        Parse($"{Digest}  b.hea\n{(line.StartsWith('g') ? Digest[1..] + line : Digest[2..] + line)}\n").Faults
            .ShouldHaveSingleItem().ShouldStartWith("x.sha256:2: Not a line of sha256sum");

    [Theory]
    [InlineData("../a.hea")]
    [InlineData("/a.hea")]
    [InlineData("x/../a.hea")]
    [InlineData("x//a.hea")]
    [InlineData("x\\a.hea")]
    [InlineData("a:b")]
    public void Parse_PathThatCouldLeaveTheFolder_IsRefused(string path) =>
        Parse($"{Digest}  {path}\n").Faults.ShouldHaveSingleItem().ShouldStartWith($"x.sha256:1: The path '{path}' is not taken");

    [Fact]
    public void Parse_SamePathTwice_IsAFaultThatNamesBothLines() =>
        Parse($"{Digest}  a.hea\n{Digest}  a.hea\n").Faults.ShouldHaveSingleItem().ShouldBe("x.sha256:2: 'a.hea' stands here a second time, first at line 1; leave one.");
}
