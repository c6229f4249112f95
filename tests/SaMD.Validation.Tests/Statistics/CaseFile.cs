using System.Text.Json;
using SaMD.TestKit;
using SaMD.Validation.Statistics;

namespace SaMD.Validation.Tests.Statistics;

/// <summary>One committed case: input, output that an independent oracle gave, and how. <c>tests/cases/manifest.json</c> has the tolerances.</summary>
internal sealed class CaseFile
{
    private CaseFile(JsonElement root, double tolerance)
    {
        Input = root.GetProperty("input");
        Output = root.GetProperty("output");
        Tolerance = tolerance;
    }

    internal JsonElement Input { get; }

    internal JsonElement Output { get; }

    internal double Tolerance { get; }

    internal static JsonElement Manifest => Read(Repository.File("tests", "cases", "manifest.json")).GetProperty("suites");

    internal static TheoryData<string> Names(string suite)
    {
        var names = new TheoryData<string>();
        foreach (var file in Directory.GetFiles(Repository.File("tests", "cases", suite), "*.json").Order(StringComparer.Ordinal))
            names.Add(Path.GetFileNameWithoutExtension(file));
        return names;
    }

    internal static CaseFile Load(string suite, string name) => new(
        Read(Repository.File("tests", "cases", suite, name + ".json")), Manifest.GetProperty(suite).GetProperty("tolerance").GetDouble());

    internal double Number(string key) => Input.GetProperty(key).GetDouble();

    internal double? Expected(string key) => Output.GetProperty(key) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;

    internal double[] Numbers(string key) => [.. Input.GetProperty(key).EnumerateArray().Select(number => number.GetDouble())];

    internal Confidence Confidence() => new(
        Number("confidence"), Input.TryGetProperty("sides", out var sides) && sides.GetString() == "one" ? Sides.One : Sides.Two);

    internal IReadOnlyList<ClusteredCount> Counts() =>
        [.. Numbers("successes").Zip(Numbers("trials"), (x, m) => (x, m)).Select((person, i) => new ClusteredCount($"p{i:D5}", person.x, person.m))];

    /// <summary>Holds a figure against the oracle's: null for null, else within the suite's tolerance, relative for figures above 1.</summary>
    internal void Check(string key, double? actual)
    {
        var expected = Expected(key);
        if (expected is not { } figure)
        {
            actual.ShouldBeNull(key);
            return;
        }
        actual.ShouldNotBeNull(key);
        Math.Abs(actual.Value - figure).ShouldBeLessThanOrEqualTo(Tolerance * Math.Max(1, Math.Abs(figure)), $"{key}: expected {figure:R}, was {actual.Value:R}");
    }

    private static JsonElement Read(string file) => JsonDocument.Parse(File.ReadAllText(file)).RootElement;
}
