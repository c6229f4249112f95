using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SaMD.Files;
using SaMD.Files.Yaml;

namespace SaMD.Requirements.Tests;

/// <summary>A YAML text as an editor sees it: plain scalars resolved by the core schema of YAML 1.2.2, section 10.3.2.</summary>
internal static partial class YamlAsJson
{
    /// <summary>The value; fails where the text is no YAML.</summary>
    public static JsonNode? Of(string text)
    {
        var faults = new FaultCollector();
        var top = YamlFile.Parse(text, "text", faults);
        faults.Faults.ShouldBeEmpty();
        return Node(top);
    }

    private static JsonNode? Node(YamlNode node) => node switch
    {
        YamlMap map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key, Node(entry.Value)))),
        YamlSequence list => new JsonArray([.. list.Items.Select(Node)]),
        YamlScalar { IsQuoted: true } scalar => JsonValue.Create(scalar.Text),
        YamlScalar scalar => Plain(scalar.Text),
        _ => throw new NotSupportedException(node.GetType().Name),
    };

    private static JsonValue? Plain(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => null,
        "true" or "True" or "TRUE" => JsonValue.Create(true),
        "false" or "False" or "FALSE" => JsonValue.Create(false),
        _ when Number().IsMatch(text) => JsonValue.Create(double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)),
        _ => JsonValue.Create(text),
    };

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$")]
    private static partial Regex Number();
}
