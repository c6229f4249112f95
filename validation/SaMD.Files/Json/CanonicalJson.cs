using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace SaMD.Files.Json;

/// <summary>
/// JSON with one spelling: kebab-case names in the order in which the type declares them, shortest round-trip numbers, line
/// feeds, no byte order mark. NaN and infinities are refused: undefined is <see langword="null"/> with a reason beside it.
/// </summary>
public static class CanonicalJson
{
    /// <summary>Options for files that people read: indented by two blanks.</summary>
    public static JsonSerializerOptions Indented { get; } = Make(indented: true);

    /// <summary>Options for lines of a <c>.jsonl</c> file.</summary>
    public static JsonSerializerOptions Line { get; } = Make(indented: false);

    /// <summary>An indented document that ends in a line feed.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="value">The value.</param>
    public static string Document<T>(T value) => JsonSerializer.Serialize(value, Indented) + "\n";

    /// <summary>One line, without its line feed.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="value">The value.</param>
    public static string OneLine<T>(T value) => JsonSerializer.Serialize(value, Line);

    /// <summary>Reads a value back; unknown, missing and mistyped members are faults.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="json">The text.</param>
    /// <param name="shownAs">How messages name its file.</param>
    /// <exception cref="InputFaultException">The text is not such a value: exit 4, since programs write these files.</exception>
    public static T Read<T>(string json, string shownAs)
    {
        try
        {
            RefuseBeyondRange(Encoding.UTF8.GetBytes(json));
            return JsonSerializer.Deserialize<T>(json, Line) ?? throw new JsonException("the file holds null.");
        }
        catch (JsonException fault)
        {
            var place = new SourcePlace(shownAs, (int)(fault.LineNumber ?? -1) + 1, (int)(fault.BytePositionInLine ?? -1) + 1);
            throw new InputFaultException(FaultKind.Integrity, place, $"Not the JSON that this version of samd writes here: {Shown.Message(fault.Message)}");
        }
    }

    // The library reads 1e999 as infinity; a converter of our own would hide the type from schemas made of these types.
    private static void RefuseBeyondRange(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
            if (reader.TokenType == JsonTokenType.Number && !(reader.TryGetDouble(out var number) && double.IsFinite(number)))
                throw new JsonException($"a number is beyond the range of numbers, {reader.TokenStartIndex} bytes from the start.");
    }

    private static JsonSerializerOptions Make(bool indented)
    {
        var options = new JsonSerializerOptions
        {
            WriteIndented = indented,
            NewLine = "\n",
            IndentSize = 2,
            PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower,
            NumberHandling = JsonNumberHandling.Strict,
            AllowDuplicateProperties = false,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        options.MakeReadOnly();
        return options;
    }
}
