using System.Text.RegularExpressions;
using SaMD.TestKit;

namespace SaMD.EndToEnd.Tests;

public sealed partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Repository.File("README.md"));

    [Fact]
    public async Task Commands_OfTheReadme_AllExist()
    {
        var verbs = Command().Matches(Readme).Select(match => match.Groups[1].Value).Distinct().ToList();
        verbs.Count.ShouldBeGreaterThan(5);

        foreach (var verb in verbs) (await Samd.RunAsync(verb, "--help")).ExitCode.ShouldBe(0, verb);
    }

    [Fact]
    public void Links_OfTheReadme_LeadToFiles()
    {
        foreach (var target in Link().Matches(Readme).Select(match => match.Groups[1].Value).Where(target => !target.Contains("://", StringComparison.Ordinal)))
            File.Exists(Repository.File(target.Split('/'))).ShouldBeTrue(target);
    }

    [Fact]
    public void Readme_GetsANewcomerToAPdfWithinItsFirst30Lines() =>
        string.Join('\n', Readme.Split('\n').Take(30)).ShouldContain("report.pdf");

    [GeneratedRegex(@"^\./samd ([a-z]+)", RegexOptions.Multiline)]
    private static partial Regex Command();

    [GeneratedRegex(@"\]\(([^)#]+)\)")]
    private static partial Regex Link();
}
