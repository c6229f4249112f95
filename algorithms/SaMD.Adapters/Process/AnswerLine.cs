using System.Text;
using System.Text.Json;
using SaMD.Contracts;
using SaMD.Files;

namespace SaMD.Adapters.Process;

/// <summary>Reads one line of a streaming program's answer (<c>PROTOCOL.md</c>): a JSON object, of which every key is known.</summary>
internal sealed class AnswerLine
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 4 };

    private readonly HashSet<string> _asked = new(StringComparer.Ordinal) { "type" };
    private readonly JsonElement _json;

    private AnswerLine(JsonElement json) => _json = json;

    /// <summary>The item that a line holds; <see langword="null"/> where the line says that a block is done.</summary>
    /// <param name="line">The line without its end.</param>
    /// <exception cref="FormatException">It is no line of the protocol; the message says why.</exception>
    public static OutputItem? Parse(ReadOnlyMemory<byte> line)
    {
        using var document = Document(line);
        if (document.RootElement.ValueKind != JsonValueKind.Object) throw new FormatException("is no JSON object");
        var answer = new AnswerLine(document.RootElement);
        var item = answer.Item();
        foreach (var property in document.RootElement.EnumerateObject())
            if (!answer._asked.Contains(property.Name))
                throw new FormatException($"has the unknown key {Shown.Quoted(property.Name)}.{Nearest.Hint(property.Name, answer._asked)}");
        return item;
    }

    private static JsonDocument Document(ReadOnlyMemory<byte> line)
    {
        try
        {
            return JsonDocument.Parse(line, Strict);
        }
        catch (JsonException fault)
        {
            var text = Encoding.UTF8.GetString(line.Span);
            var number = new[] { "NaN", "nan", "Infinity", "inf" }.FirstOrDefault(name => text.Contains(name, StringComparison.Ordinal));
            throw new FormatException(number is null ? "is no JSON" : $"is no JSON: it says {number}; a value that is not there is null", fault);
        }
    }

    private OutputItem? Item() => Text("type") switch
    {
        "done" => null,
        "beat" => new BeatOutput(At, ReportedAt, Beat(Optional("class"))),
        "heart-rate" => new HeartRateOutput(At, ReportedAt, Measured("heart-rate-bpm"), OptionalNumber("confidence")),
        "episode" => new EpisodeOutput(Number("start-seconds"), At, ReportedAt, Text("label")),
        "spo2" => new OxygenSaturationOutput(At, ReportedAt, Measured("spo2-percent"), OptionalNumber("perfusion-index-percent"), OptionalNumber("confidence")),
        "classification" => new ClassificationOutput(At, ReportedAt, Optional("label"), Reason(Optional("inconclusive")), Values("scores"), Values("features")),
        var type => throw new FormatException($"is of the unknown type {Shown.Quoted(type)}; beat, heart-rate, episode, spo2, classification or done was expected"),
    };

    private double At => Number("at-seconds");

    private double ReportedAt => Number("reported-at-seconds");

    private JsonElement? Find(string key)
    {
        _asked.Add(key);
        return _json.TryGetProperty(key, out var value) ? value : null;
    }

    private string Text(string key) => Optional(key) ?? throw new FormatException($"has no {Shown.Quoted(key)}");

    private string? Optional(string key) => Find(key) switch
    {
        null or { ValueKind: JsonValueKind.Null } => null,
        { ValueKind: JsonValueKind.String } value => value.GetString(),
        _ => throw new FormatException($"has a {Shown.Quoted(key)} that is no text"),
    };

    private double Number(string key) => OptionalNumber(key) ?? throw new FormatException($"has no {Shown.Quoted(key)}");

    // No reading is said, not left out.
    private double? Measured(string key) =>
        Find(key) is null ? throw new FormatException($"has no {Shown.Quoted(key)}; null says that there is no reading") : OptionalNumber(key);

    private double? OptionalNumber(string key) => Find(key) switch
    {
        null or { ValueKind: JsonValueKind.Null } => null,
        { ValueKind: JsonValueKind.Number } value when value.TryGetDouble(out var number) && double.IsFinite(number) => number,
        _ => throw new FormatException($"has a {Shown.Quoted(key)} that is no finite number"),
    };

    private List<NamedValue> Values(string key)
    {
        if (Find(key) is not { ValueKind: not JsonValueKind.Null } map) return [];
        if (map.ValueKind != JsonValueKind.Object) throw new FormatException($"has {Shown.Quoted(key)} that are no object of names and numbers");
        return [.. map.EnumerateObject().Select(property => property.Value.ValueKind == JsonValueKind.Number && property.Value.TryGetDouble(out var number) && double.IsFinite(number)
            ? new NamedValue(property.Name, number)
            : throw new FormatException($"has {Shown.Quoted(key)} of which {Shown.Quoted(property.Name)} is no finite number"))];
    }

    private static BeatClass Beat(string? letter) => letter switch
    {
        null or "N" => BeatClass.Normal,
        "S" => BeatClass.SupraventricularEctopic,
        "V" => BeatClass.VentricularEctopic,
        "F" => BeatClass.Fusion,
        "Q" => BeatClass.Unclassifiable,
        _ => throw new FormatException($"has the class {Shown.Quoted(letter)}; N, S, V, F or Q was expected"),
    };

    private static InconclusiveReason? Reason(string? text)
    {
        if (text is null) return null;
        foreach (var reason in Enum.GetValues<InconclusiveReason>())
            if (Kebab.Case(reason.ToString()) == text) return reason;
        throw new FormatException($"has the reason {Shown.Quoted(text)}; {string.Join(", ", Enum.GetNames<InconclusiveReason>().Select(Kebab.Case))} are known");
    }
}
