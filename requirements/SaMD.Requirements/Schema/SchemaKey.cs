using System.Text.Json.Nodes;

namespace SaMD.Requirements.Schema;

/// <summary>A key of a mapping: its name, whether it must be there, its kind of value, and what an editor shows of it.</summary>
internal sealed record SchemaKey(string Name, bool IsRequired, JsonObject Value, string Description)
{
    /// <summary>A mapping of these keys and no others.</summary>
    public static JsonObject Mapping(string description, IReadOnlyList<SchemaKey> keys)
    {
        var properties = new JsonObject();
        foreach (var key in keys)
        {
            key.Value["description"] = key.Description;
            properties[key.Name] = key.Value;
        }
        var mapping = new JsonObject { ["description"] = description, ["type"] = "object", ["additionalProperties"] = false, ["properties"] = properties };
        var required = keys.Where(key => key.IsRequired).Select(key => (JsonNode)key.Name).ToArray();
        if (required.Length > 0) mapping["required"] = new JsonArray(required);
        return mapping;
    }
}
