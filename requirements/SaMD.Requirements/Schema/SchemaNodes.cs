using System.Text.Json.Nodes;
using SaMD.Files;
using SaMD.Files.Yaml;
using SaMD.Requirements.Reading;

namespace SaMD.Requirements.Schema;

/// <summary>The pieces that the schema is put together from: the kinds of values that the reader knows.</summary>
internal static class SchemaNodes
{
    // Without control characters but line feeds, and with at least one letter, digit or sign.
    private const string ProsePattern = @"^(?=[\s\S]*\S)[^\u0000-\u0009\u000b-\u001f\u007f-\u009f]*$";

    public static JsonObject Prose() => new()
    {
        ["type"] = "string",
        ["pattern"] = ProsePattern,
        ["not"] = new JsonObject { ["pattern"] = $@"\b({string.Join("|", ReservedWords.All.Select(AnyCase))})\b" },
    };

    public static JsonObject Id() => Pattern(TextReading.IdPattern);

    public static JsonObject Name() => Pattern(TextReading.NamePattern);

    public static JsonObject Algorithm() => Pattern(TextReading.AlgorithmPattern);

    public static JsonObject Endpoint() => Pattern(TextReading.EndpointPattern);

    public static JsonObject Time() => AnyOf(new JsonObject { ["type"] = "number", ["minimum"] = 0 }, Pattern(YamlMap.ClockPattern + "$"));

    public static JsonObject Number() => new() { ["type"] = "number" };

    public static JsonObject NumberAbove(double excluded) => new() { ["type"] = "number", ["exclusiveMinimum"] = excluded };

    public static JsonObject WholeNumber(long least) => new() { ["type"] = "integer", ["minimum"] = least };

    public static JsonObject Flag() => new() { ["type"] = "boolean" };

    public static JsonObject Choice<T>()
        where T : struct, Enum => Words(Enum.GetNames<T>().Select(Kebab.Case));

    public static JsonObject Words(IEnumerable<string> words) => new() { ["enum"] = Array(words.Select(word => (JsonNode)word)) };

    public static JsonObject ListOf(JsonObject item, int atLeast) =>
        new() { ["type"] = "array", ["items"] = item, ["minItems"] = atLeast };

    public static JsonObject OneOrMore(Func<JsonObject> item, int atLeast)
    {
        var list = ListOf(item(), atLeast);
        list["uniqueItems"] = true;
        return AnyOf(item(), list);
    }

    public static JsonObject AnyOf(params JsonObject[] nodes) => new() { ["anyOf"] = Array(nodes) };

    public static JsonObject Reference(string definition) => new() { ["$ref"] = $"#/definitions/{definition}" };

    public static JsonObject RequiredKeys(params string[] keys) => new() { ["required"] = Array(keys.Select(key => (JsonNode)key)) };

    public static JsonObject Not(JsonObject node) => new() { ["not"] = node };

    public static JsonObject IfThen(JsonObject condition, JsonObject consequence) => new() { ["if"] = condition, ["then"] = consequence };

    public static JsonObject KeyIs(string key, params string[] words)
    {
        var node = RequiredKeys(key);
        node["properties"] = new JsonObject { [key] = Words(words) };
        return node;
    }

    public static JsonArray Array(IEnumerable<JsonNode> nodes) => new([.. nodes]);

    private static JsonObject Pattern(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };

    // Schemas know no way to ignore case.
    private static string AnyCase(string word) =>
        string.Concat(word.Select(letter => $"[{char.ToUpperInvariant(letter)}{char.ToLowerInvariant(letter)}]"));
}
