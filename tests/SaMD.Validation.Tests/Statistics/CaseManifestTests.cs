using System.Text.Json;
using SaMD.TestKit;

namespace SaMD.Validation.Tests.Statistics;

public sealed class CaseManifestTests
{
    private static readonly string[] Prefixes = ["demo-", "edge-", "property-", "error-"];

    [Fact]
    public void Manifest_ListsEverySuiteAndNoOther()
    {
        var folders = Directory.GetDirectories(Repository.File("tests", "cases")).Select(Path.GetFileName).Order(StringComparer.Ordinal);
        CaseFile.Manifest.EnumerateObject().Select(suite => suite.Name).ShouldBe(folders!);
    }

    [Fact]
    public void Manifest_SaysExactOrApproximateWithReasonAndTolerance()
    {
        foreach (var suite in CaseFile.Manifest.EnumerateObject())
        {
            var isExact = suite.Value.GetProperty("comparison").GetString() switch { "exact" => true, "approximate" => false, _ => throw new JsonException(suite.Name) };
            (suite.Value.GetProperty("tolerance").GetDouble() == 0).ShouldBe(isExact, suite.Name);
            suite.Value.GetProperty("reason").GetString().ShouldNotBeNullOrWhiteSpace(suite.Name);
            suite.Value.GetProperty("oracle").GetString().ShouldNotBeNullOrWhiteSpace(suite.Name);
        }
    }

    [Fact]
    public void Cases_NameTheirFamilyAndWhatMadeThem()
    {
        foreach (var file in Directory.GetFiles(Repository.File("tests", "cases"), "*.json", SearchOption.AllDirectories))
        {
            if (Path.GetFileName(file) is "manifest.json" or "coverage.json") continue;
            Prefixes.ShouldContain(prefix => Path.GetFileName(file).StartsWith(prefix, StringComparison.Ordinal), file);
            var oracle = JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("oracle");
            foreach (var key in new[] { "command", "method", "version" })
                oracle.GetProperty(key).GetString().ShouldNotBeNullOrWhiteSpace(file);
        }
    }
}
