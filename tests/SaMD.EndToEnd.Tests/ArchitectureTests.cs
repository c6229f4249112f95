using System.Xml.Linq;
using SaMD.TestKit;

namespace SaMD.EndToEnd.Tests;

public sealed class ArchitectureTests
{
    // DESIGN 3: what each project may reference; nothing else points anywhere.
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["SaMD.Contracts"] = [],
        ["SaMD.Files"] = [],
        ["SaMD.Requirements"] = ["SaMD.Contracts", "SaMD.Files"],
        ["SaMD.Signals"] = ["SaMD.Contracts", "SaMD.Files"],
        ["SaMD.Algorithms"] = ["SaMD.Contracts"],
        ["Microsoft.ML.OnnxRuntime"] = [],
        ["SaMD.Adapters"] = ["Microsoft.ML.OnnxRuntime", "SaMD.Contracts", "SaMD.Algorithms", "SaMD.Signals", "SaMD.Files"],
        ["SaMD.Validation"] = ["SaMD.Contracts", "SaMD.Files", "SaMD.Requirements", "SaMD.Signals", "SaMD.Algorithms", "SaMD.Adapters"],
        ["SaMD.Traceability"] = ["SaMD.Files", "SaMD.Requirements", "SaMD.Validation"],
        ["SaMD.Reports"] = ["SaMD.Files", "SaMD.Requirements", "SaMD.Validation", "SaMD.Traceability"],
        ["SaMD.Cli"] = ["SaMD.Files", "SaMD.Requirements", "SaMD.Signals", "SaMD.Adapters", "SaMD.Validation", "SaMD.Traceability", "SaMD.Reports"],
    };

    [Fact]
    public void Projects_ReferenceOnlyWhatLiesBeforeThem()
    {
        var found = Projects().ToDictionary(project => Path.GetFileNameWithoutExtension(project)!, References, StringComparer.Ordinal);

        found.Keys.Order(StringComparer.Ordinal).ShouldBe(Allowed.Keys.Order(StringComparer.Ordinal));
        foreach (var (project, references) in found) references.Except(Allowed[project]).ShouldBeEmpty($"{project} references too much");
    }

    [Fact]
    public void ContractsAndFiles_LoadNoOtherAssemblyOfTheProduct()
    {
        foreach (var assembly in new[] { typeof(SaMD.Contracts.SignalBlock).Assembly, typeof(SaMD.Files.Workspace).Assembly })
            assembly.GetReferencedAssemblies().Where(name => name.Name!.StartsWith("SaMD.", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static IEnumerable<string> Projects() =>
        new[] { "algorithms", "requirements", "validation", "traceability", "reports", "cli" }
            .SelectMany(folder => Directory.EnumerateDirectories(Repository.File(folder)))
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.csproj"));

    private static IReadOnlyList<string> References(string project) =>
        [.. XDocument.Load(project).Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(((string)reference.Attribute("Include")!).Replace('\\', '/')))];
}
