using System.Text;
using SaMD.Files.Yaml;

namespace SaMD.Files.Tests.Yaml;

/// <summary>What is taken, what is refused, and where the fault is said to stand.</summary>
public sealed class YamlFileTests
{
    [Fact]
    public void Parse_EveryNode_HasItsPlace()
    {
        var top = Parse("a: 1\nlist:\n  - x\n  - { k: \"v\" }\n", out var faults);
        faults.ShouldBeEmpty();
        top.Place.ShouldBe(At(1, 1));
        top.PlaceOf("a").ShouldBe(At(1, 4));
        var list = top.Node("list").ShouldBeOfType<YamlSequence>();
        list.Place.ShouldBe(At(3, 3));
        list.Items[0].Place.ShouldBe(At(3, 5));
        var map = list.Items[1].ShouldBeOfType<YamlMap>();
        map.Place.ShouldBe(At(4, 5));
        map.Entries[0].Place.ShouldBe(At(4, 7));
        map.PlaceOf("k").ShouldBe(At(4, 10));
    }

    [Theory]
    [InlineData("", 0, 0, "The file holds nothing; a mapping of keys to values was expected.")]
    [InlineData("# only a comment\n", 0, 0, "The file holds nothing;")]
    [InlineData("- a\n", 1, 1, "The file holds a list;")]
    [InlineData("text\n", 1, 1, "The file holds 'text';")]
    [InlineData("a: &x 1\n", 1, 4, "anchors (&name) are not taken")]
    [InlineData("a: &x {}\nb: *x\n", 1, 4, "anchors (&name) are not taken")]
    [InlineData("b: *x\n", 1, 4, "aliases (*name) are not taken")]
    [InlineData("a: !!int 1\n", 1, 4, "tags (tag:yaml.org,2002:int) are not taken")]
    [InlineData("a: !<!x> {}\n", 1, 4, "are not taken")]
    [InlineData("a: 1\n---\nb: 2\n", 2, 1, "a second document starts here")]
    [InlineData("a: 1\na: 2\n", 2, 1, "The key 'a' stands here a second time.")]
    [InlineData("? [x]\n: 1\n", 1, 3, "a key must be plain text")]
    [InlineData("a: [1\n", 2, 1, "Not valid YAML:")]
    [InlineData("a: 1\n b: 2\n", 2, 3, "Not valid YAML:")]
    public void Parse_WhatIsNotTaken_IsOneFaultWithItsPlace(string text, int line, int column, string message)
    {
        Parse(text, out var faults);
        var fault = faults.ShouldHaveSingleItem();
        fault.Place.ShouldBe(At(line, column));
        fault.Message.ShouldContain(message);
    }

    [Fact]
    public void Parse_FaultOfSyntax_LeavesAMappingThatReportsNothingMore()
    {
        var top = Parse("a: [1\n", out var faults);
        top.RequiredText("id").ShouldBe("");
        top.Finish();
        faults.Count.ShouldBe(1);
    }

    [Fact]
    public void Parse_NestedTooDeep_IsAFault()
    {
        Parse("a: " + new string('[', 31) + new string(']', 31), out var fits);
        fits.ShouldBeEmpty();
        Parse("a: " + new string('[', 100_000), out var faults);
        faults.ShouldHaveSingleItem().Message.ShouldContain("nested more than 32 deep");
    }

    [Fact]
    public void Parse_TooManyValues_IsAFault()
    {
        Parse("a: [" + string.Concat(Enumerable.Repeat("x,", 600_000)) + "]", out var faults);
        faults.ShouldHaveSingleItem().Message.ShouldContain("more than 500000 values");
    }

    [Fact]
    public void Parse_TextThatTripsTheLibrary_IsAFaultOfSyntax()
    {
        // YamlDotNet 16.3.0 leaves this one with an InvalidOperationException.
        Parse("a: [1\nl\n", out var faults);
        faults.ShouldHaveSingleItem().ToString().ShouldBe("a.yaml:1:4: Not valid YAML: the text cannot be taken apart from here on; look for a bracket, brace or quote that is not closed.");
    }

    [Fact]
    public void Load_File_HasTheDigestOfItsBytes()
    {
        using var folder = new TempFolder();
        var path = folder.Write("a.yaml", "a: ä\n");
        var faults = new FaultCollector();
        var document = YamlFile.Load(path, "a.yaml", faults);
        document.Sha256.ShouldBe(Sha256Digest.OfFile(path));
        document.Top.Text("a").ShouldBe("ä");
        faults.Faults.ShouldBeEmpty();
    }

    [Fact]
    public void Read_ByteOrderMark_IsNoPartOfTheText()
    {
        using var folder = new TempFolder();
        File.WriteAllBytes(Path.Combine(folder.Path, "a.yaml"), [0xEF, 0xBB, 0xBF, .. "a: 1\n"u8]);
        var faults = new FaultCollector();
        var top = YamlFile.Read(Path.Combine(folder.Path, "a.yaml"), "a.yaml", faults);
        top.Integer("a").ShouldBe(1);
        top.PlaceOf("a").ShouldBe(new SourcePlace("a.yaml", 1, 4));
        faults.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(new byte[] { 0x61, 0x3A, 0x20, 0xFF })]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x61, 0x00 })]
    [InlineData(new byte[] { 0x61, 0x3A, 0x20, 0xC0, 0xAF })]
    public void Read_NoUtf8_IsAFault(byte[] bytes)
    {
        using var folder = new TempFolder();
        File.WriteAllBytes(Path.Combine(folder.Path, "a.yaml"), bytes);
        FaultOfReading(Path.Combine(folder.Path, "a.yaml")).ShouldBe("a.yaml: The file is not UTF-8 text; save it as UTF-8.");
    }

    [Fact]
    public void Read_AbsentFile_Folder_OrTooLarge_IsAFault()
    {
        using var folder = new TempFolder();
        FaultOfReading(Path.Combine(folder.Path, "none.yaml")).ShouldStartWith("a.yaml: The file cannot be read:");
        FaultOfReading(folder.Path).ShouldStartWith("a.yaml: The file cannot be read:");
        using (var stream = File.Create(Path.Combine(folder.Path, "large.yaml"))) stream.SetLength((8 << 20) + 1);
        FaultOfReading(Path.Combine(folder.Path, "large.yaml")).ShouldBe("a.yaml: The file cannot be read: it is larger than 8 MiB, the most that such a file may have.");
    }

    [Fact]
    public void Parse_TenThousandMutationsAndEveryTruncation_GiveNodesOrFaults()
    {
        var whole = "# head\nid: SRS-1\nlist:\n  - { a: 1, b: [x, 'y', \"z\\t\"] }\n  - text: >-\n      folded\n      text\n    block: |\n      kept\nlast: ~\n"u8.ToArray();
        var state = 7u;
        for (var i = 0; i < 10_000; i++) CheckNodesOrFaults(Mutations.Of(whole, ref state), $"mutation {i}");
        for (var length = 0; length < whole.Length; length++) CheckNodesOrFaults(whole[..length], $"length {length}");
    }

    private static void CheckNodesOrFaults(byte[] bytes, string what)
    {
        Parse(Encoding.Latin1.GetString(bytes), out var faults);
        foreach (var fault in faults)
            if (fault.Place.Line < 0 || fault.Place.Line > bytes.Length + 2 || fault.Message.Any(char.IsControl)) Assert.Fail($"{what}: {fault}");
    }

    private static string FaultOfReading(string path)
    {
        var faults = new FaultCollector();
        YamlFile.Read(path, "a.yaml", faults);
        return faults.Faults.ShouldHaveSingleItem().ToString();
    }

    private static YamlMap Parse(string text, out IReadOnlyList<Fault> faults)
    {
        var collector = new FaultCollector();
        var top = YamlFile.Parse(text, "a.yaml", collector);
        faults = collector.Faults;
        return top;
    }

    private static SourcePlace At(int line, int column) => new("a.yaml", line, column);
}
