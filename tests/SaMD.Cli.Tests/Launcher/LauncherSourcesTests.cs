using System.Xml.Linq;
using SaMD.TestKit;

namespace SaMD.Cli.Tests.Launcher;

/// <summary>The launcher looks for changes in the projects' own folders: what a project takes from elsewhere would be missed.</summary>
public class LauncherSourcesTests
{
    public static TheoryData<string> Projects { get; } = [.. Directory
        .GetFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
        .Where(file => !file.StartsWith("tests/", StringComparison.Ordinal) && file.Count(c => c == '/') == 2)
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_Items_LieWhereTheLauncherLooks(string project)
    {
        var folder = Path.GetDirectoryName(project)!;
        var outside = XDocument.Load(Repository.File(project)).Descendants()
            .Where(item => item.Name.LocalName is "Compile" or "EmbeddedResource" or "Content" or "None" or "AdditionalFiles")
            // What is only packed is no part of a build.
            .Where(item => item.Attribute("Pack") is null || item.Attribute("CopyToOutputDirectory") is not null)
            .Select(item => Path.GetRelativePath(".", Path.Combine(folder, (string?)item.Attribute("Include") ?? "")).Replace('\\', '/'))
            .Where(path => !path.StartsWith(folder + "/", StringComparison.Ordinal) && path != folder);

        List<string> looked = ["validation/datasets/synthetic", "requirements/profiles", .. Projects.Select(row => Path.GetDirectoryName(row.Data)!)];
        outside.ShouldAllBe(path => path.Contains("@(", StringComparison.Ordinal) || looked.Any(place => path.StartsWith(place + "/", StringComparison.Ordinal)));
    }
}
