using System.Text.Json.Nodes;
using SaMD.TestKit;

namespace SaMD.Requirements.Tests;

/// <summary>The committed schema is the current one, and says of a file what the reader says.</summary>
public sealed class SchemaTests
{
    private static readonly SchemaValidator _schema = new(JsonNode.Parse(RequirementsSchema.Text())!.AsObject());

    public static TheoryData<string, string, string> OfShape => BrokenFiles.OfShape();

    public static TheoryData<string, string, string> OfMeaning => BrokenFiles.OfMeaning();

    public static TheoryData<string> CommittedFiles =>
        [.. Directory.GetFiles(Repository.File("requirements"), "*.yaml").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Fact]
    public void Text_IsTheCommittedFile()
    {
        var path = Repository.File("requirements", RequirementsSchema.FileName);
        if (Environment.GetEnvironmentVariable("SAMD_UPDATE") == "1") File.WriteAllText(path, RequirementsSchema.Text());
        File.ReadAllText(path).ShouldBe(RequirementsSchema.Text(), "write it anew with SAMD_UPDATE=1, or with 'samd requirements schema'");
    }

    [Theory]
    [MemberData(nameof(CommittedFiles))]
    public void CommittedFile_FirstLineNamesTheSchemaAndTheSchemaHolds(string name)
    {
        var text = File.ReadAllText(Repository.File("requirements", name));
        text.Split('\n')[0].ShouldBe(RequirementsSchema.Modeline);
        _schema.IsValid(YamlAsJson.Of(text)).ShouldBeTrue();
    }

    [Fact]
    public void Example_IsValid() => _schema.IsValid(YamlAsJson.Of(Example.Text)).ShouldBeTrue();

    [Theory]
    [MemberData(nameof(OfShape))]
    public void OneMistakeOfShape_IsInvalidAsForTheReader(string piece, string replacement, string message)
    {
        var (text, _) = Example.TakeMarks(Example.With(piece, replacement));
        _schema.IsValid(YamlAsJson.Of(text)).ShouldBeFalse(message);
    }

    [Theory]
    [MemberData(nameof(OfMeaning))]
    public void OneMistakeOfMeaning_IsTheReadersAlone(string piece, string replacement, string message)
    {
        var (text, _) = Example.TakeMarks(Example.With(piece, replacement));
        _schema.IsValid(YamlAsJson.Of(text)).ShouldBeTrue(message);
    }

    [Theory]
    [InlineData("start: 5:00", "start: 300")]
    [InlineData("start: 5:00", "start: 8.5")]
    [InlineData("start: 5:00", "start: \"5:00\"")]
    [InlineData("start: 5:00", "start: 4:59.25")]
    [InlineData("start: 5:00", "start: 0:05:00")]
    [InlineData("title: Beats", "title: \"2012\"")]
    [InlineData("title: Beats", "title: 2012 beats, unmeetable")]
    [InlineData("    text: The algorithm shall find beats.", "    text: >-\n      The algorithm\n      shall find beats.")]
    [InlineData("confidence: 0.9,", "confidence: 9.5e-1,")]
    [InlineData("controls: [Sensitivity shown]", "controls: Sensitivity shown")]
    [InlineData("    source: [A standard 4.3]\n", "")]
    [InlineData("    mitigates: [HAZ-001]\n", "    mitigates: []\n")]
    [InlineData("gate: true, limit: 0.9", "gate: false")]
    [InlineData("{ value: 0.998, lower-bound: 0.99, confidence: 0.9, sides: one, method: korn-graubard }", "{ lower-bound: -5, upper-bound: 5 }")]
    public void HarmlessChange_IsValidForBoth(string piece, string replacement)
    {
        var text = Example.With(piece, replacement);
        Example.FaultsOf(text).ShouldBeEmpty();
        _schema.IsValid(YamlAsJson.Of(text)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("", "user-needs:\n", "zzz: 1\nuser-needs:\n")]
    [InlineData("user-need", "  - id: UN-001", "  - zzz: 1\n    id: UN-001")]
    [InlineData("hazard", "  - id: HAZ-001", "  - zzz: 1\n    id: HAZ-001")]
    [InlineData("requirement", "  - id: SRS-A-001", "  - zzz: 1\n    id: SRS-A-001")]
    [InlineData("row", "        match-window: 0.15", "        zzz: 1")]
    [InlineData("tests", "      - tests: true", "      - tests: true\n        zzz: 1")]
    [InlineData("accept", "{ value: 0.998,", "{ zzz: 1, value: 0.998,")]
    [InlineData("at-least", "{ subjects: 20,", "{ zzz: 1, subjects: 20,")]
    [InlineData("strata", "{ by: sex }", "{ zzz: 1, by: sex }")]
    [InlineData("range", "{ from: 70,", "{ zzz: 1, from: 70,")]
    [InlineData("within", "{ absolute: 3,", "{ zzz: 1, absolute: 3,")]
    public void Keys_OfEachMapping_AreThoseThatTheReaderAsksFor(string definition, string piece, string replacement)
    {
        var root = JsonNode.Parse(RequirementsSchema.Text())!.AsObject();
        var mapping = definition.Length == 0 ? root : root["definitions"]![definition]!.AsObject();
        var message = Example.FaultsOf(Example.With(piece, replacement)).ShouldHaveSingleItem().Message;
        var known = message[(message.IndexOf("here: ", StringComparison.Ordinal) + 6)..^1].Split(", ");
        mapping["properties"]!.AsObject().Select(pair => pair.Key).Order(StringComparer.Ordinal).ShouldBe(known);
    }

    [Fact]
    public void Keys_AllHaveADescriptionForTheEditor()
    {
        var root = JsonNode.Parse(RequirementsSchema.Text())!.AsObject();
        var mappings = root["definitions"]!.AsObject().Select(pair => pair.Value!.AsObject()).Append(root);
        foreach (var property in mappings.SelectMany(mapping => mapping["properties"]!.AsObject()))
            ((string?)property.Value!["description"]).ShouldNotBeNullOrWhiteSpace(property.Key);
    }
}
