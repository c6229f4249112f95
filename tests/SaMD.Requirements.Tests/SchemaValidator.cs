using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SaMD.Requirements.Tests;

/// <summary>
/// Judges a JSON value by the part of JSON Schema draft-07 that the committed schema uses, written from the specification
/// (https://json-schema.org/draft-07/json-schema-validation). A keyword that it does not know is an error, never passed over.
/// </summary>
internal sealed class SchemaValidator(JsonObject root)
{
    private static readonly HashSet<string> _annotations = ["$schema", "title", "description", "definitions", "then"];

    public bool IsValid(JsonNode? value) => IsValid(root, value);

    private bool IsValid(JsonObject schema, JsonNode? value)
    {
        // Beside $ref, draft-07 looks at nothing else.
        if (schema["$ref"] is { } reference) return IsValid(Definition((string)reference!), value);
        return schema.Where(pair => !_annotations.Contains(pair.Key)).All(pair => Holds(pair.Key, pair.Value!, schema, value));
    }

    private JsonObject Definition(string reference) => root["definitions"]![reference["#/definitions/".Length..]]!.AsObject();

    private bool Holds(string keyword, JsonNode rule, JsonObject schema, JsonNode? value) => keyword switch
    {
        "type" => HasType((string)rule!, value),
        "enum" => rule.AsArray().Any(word => JsonNode.DeepEquals(word, value)),
        "const" => JsonNode.DeepEquals(rule, value),
        "pattern" => Text(value) is not { } text || Regex.IsMatch(text, (string)rule!, RegexOptions.ECMAScript),
        "minimum" => Number(value) is not { } number || number >= (double)rule,
        "maximum" => Number(value) is not { } number || number <= (double)rule,
        "exclusiveMinimum" => Number(value) is not { } number || number > (double)rule,
        "exclusiveMaximum" => Number(value) is not { } number || number < (double)rule,
        "items" => value is not JsonArray items || items.All(item => IsValid(rule.AsObject(), item)),
        "contains" => value is not JsonArray items || items.Any(item => IsValid(rule.AsObject(), item)),
        "minItems" => value is not JsonArray items || items.Count >= (int)rule,
        "uniqueItems" => value is not JsonArray items || items.Select(item => item?.ToJsonString()).Distinct().Count() == items.Count,
        "minProperties" => value is not JsonObject map || map.Count >= (int)rule,
        "required" => value is not JsonObject map || rule.AsArray().All(key => map.ContainsKey((string)key!)),
        "properties" => value is not JsonObject map || rule.AsObject().All(key => !map.ContainsKey(key.Key) || IsValid(key.Value!.AsObject(), map[key.Key])),
        "additionalProperties" => value is not JsonObject map || map.All(pair => schema["properties"]!.AsObject().ContainsKey(pair.Key)),
        "anyOf" => rule.AsArray().Any(one => IsValid(one!.AsObject(), value)),
        "allOf" => rule.AsArray().All(one => IsValid(one!.AsObject(), value)),
        "not" => !IsValid(rule.AsObject(), value),
        "if" => !IsValid(rule.AsObject(), value) || IsValid(schema["then"]!.AsObject(), value),
        _ => throw new NotSupportedException($"The schema uses '{keyword}', which this validator does not know."),
    };

    private static bool HasType(string type, JsonNode? value) => type switch
    {
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "string" => Text(value) is not null,
        "number" => Number(value) is not null,
        "integer" => Number(value) is { } number && number == Math.Floor(number),
        "boolean" => value is JsonValue flag && flag.TryGetValue<bool>(out _),
        _ => throw new NotSupportedException($"The schema uses type '{type}'."),
    };

    private static string? Text(JsonNode? value) => value is JsonValue scalar && scalar.TryGetValue<string>(out var text) ? text : null;

    private static double? Number(JsonNode? value) => value is JsonValue scalar && scalar.TryGetValue<double>(out var number) ? number : null;
}
