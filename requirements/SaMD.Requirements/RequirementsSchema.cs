using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SaMD.Requirements.Schema;
using static SaMD.Requirements.Schema.SchemaNodes;

namespace SaMD.Requirements;

/// <summary>
/// The JSON schema of requirement files, for editors: they complete keys and mark mistakes while somebody types. It says of a
/// file alone what the reader says; links between files and sums over rows are the reader's.
/// </summary>
public static class RequirementsSchema
{
    /// <summary>Name of the committed schema, beside the files that name it in their first line.</summary>
    public const string FileName = "requirements.schema.json";

    /// <summary>First line of every file of requirements: tells an editor which schema holds.</summary>
    public const string Modeline = $"# yaml-language-server: $schema={FileName}";

    private static readonly JsonSerializerOptions _options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The schema (JSON Schema draft-07, which editors know best), indented, with line feeds.</summary>
    public static string Text() => Build().ToJsonString(_options) + "\n";

    private static JsonObject Build()
    {
        var schema = SchemaKey.Mapping("User needs, hazards and requirements of a samd workspace.", SchemaKeys.File());
        schema["minProperties"] = 1;
        schema["definitions"] = new JsonObject
        {
            ["user-need"] = SchemaKey.Mapping("A user need.", SchemaKeys.UserNeed()),
            ["hazard"] = SchemaKey.Mapping("A hazard.", SchemaKeys.Hazard()),
            ["requirement"] = Requirement(),
            ["tests"] = SchemaKey.Mapping("Verified by tests.", SchemaKeys.Tests()),
            ["row"] = Row(),
            ["accept"] = Accept(),
            ["at-least"] = AtLeastOne("The least size of the evidence.", SchemaKeys.AtLeast()),
            ["strata"] = Strata(),
            ["range"] = AtLeastOne("Values of the reference that are scored.", SchemaKeys.Range()),
            ["within"] = AtLeastOne("How far a value may lie from its reference.", SchemaKeys.Within()),
        };
        schema.Insert(0, "$schema", "http://json-schema.org/draft-07/schema#");
        schema.Insert(1, "title", "samd requirements");
        return schema;
    }

    private static JsonObject Requirement()
    {
        var requirement = SchemaKey.Mapping("A requirement and how it is verified.", SchemaKeys.Requirement());
        var hasRow = new JsonObject { ["contains"] = RequiredKeys("dataset") };
        var gatingRowsAccept = new JsonObject { ["items"] = IfThen(RowWithoutRole(), AnyOf(RequiredKeys("accept"), RequiredKeys("profile"))) };
        var hasWhatGates = new JsonObject { ["contains"] = AnyOf(RequiredKeys("tests"), Not(RequiredKeys("role"))) };
        requirement["allOf"] = Array(
        [
            IfThen(Verify(hasRow), RequiredKeys("algorithm")),
            IfThen(KeyIs("role", "primary", "secondary"), Verify(gatingRowsAccept)),
            IfThen(KeyIs("role", "primary", "secondary"), Verify(hasWhatGates)),
        ]);
        return requirement;
    }

    private static JsonObject RowWithoutRole()
    {
        var row = RequiredKeys("dataset");
        row["not"] = RequiredKeys("role");
        return row;
    }

    private static JsonObject Verify(JsonObject list) => new() { ["properties"] = new JsonObject { ["verify"] = list } };

    private static JsonObject Row()
    {
        var row = SchemaKey.Mapping("A row that is verified on a dataset.", SchemaKeys.Row());
        row["allOf"] = Array(
        [
            AnyOf(RequiredKeys("endpoint"), RequiredKeys("profile")),
            IfThen(RequiredKeys("variant"), RequiredKeys("profile")),
            IfThen(KeyIs("role", "report-only"), Not(AnyOf(RequiredKeys("accept"), RequiredKeys("at-least"), GatingStrata()))),
        ]);
        return row;
    }

    private static JsonObject GatingStrata()
    {
        var strata = RequiredKeys("strata");
        var gate = RequiredKeys("gate");
        gate["properties"] = new JsonObject { ["gate"] = new JsonObject { ["const"] = true } };
        strata["properties"] = new JsonObject { ["strata"] = gate };
        return strata;
    }

    private static JsonObject Accept()
    {
        var accept = SchemaKey.Mapping("What is accepted. All that is given must hold; at least one limit is given.", SchemaKeys.Accept());
        accept["anyOf"] = Array([RequiredKeys("value"), RequiredKeys("lower-bound"), RequiredKeys("upper-bound")]);
        accept["not"] = RequiredKeys("value", "lower-bound", "upper-bound");
        accept["allOf"] = Array([IfThen(RequiredKeys("lower-bound", "upper-bound"), Not(KeyIs("sides", "one")))]);
        return accept;
    }

    private static JsonObject AtLeastOne(string description, IReadOnlyList<SchemaKey> keys)
    {
        var mapping = SchemaKey.Mapping(description, keys);
        mapping["minProperties"] = 1;
        return mapping;
    }

    private static JsonObject Strata()
    {
        var strata = SchemaKey.Mapping("Strata that are shown beside the whole population.", SchemaKeys.Strata());
        var gates = RequiredKeys("gate");
        gates["properties"] = new JsonObject { ["gate"] = new JsonObject { ["const"] = true } };
        strata["allOf"] = Array([IfThen(gates, RequiredKeys("limit")), IfThen(RequiredKeys("limit"), gates.DeepClone().AsObject())]);
        return strata;
    }
}
