using SaMD.TestKit;

namespace SaMD.Reports.Tests;

/// <summary>Approved renders. <c>SAMD_GOLDEN=write</c> writes them anew; what changed is then read in the diff before it is committed.</summary>
internal static class GoldenFiles
{
    private static readonly string Folder = Repository.File("tests", "SaMD.Reports.Tests", "Golden");

    internal static IEnumerable<string> Present => Directory.EnumerateFiles(Folder).Select(path => Path.GetFileName(path)!);

    internal static void ShouldMatch(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        if (Environment.GetEnvironmentVariable("SAMD_GOLDEN") == "write") File.WriteAllText(path, text);
        File.Exists(path).ShouldBeTrue($"{path} is missing: run with SAMD_GOLDEN=write and read it before it is committed");
        var expected = File.ReadAllText(path);
        if (text != expected) Assert.Fail($"{name} differs at line {FirstDifference(expected, text)}");
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var line = left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"{line + 1}:\nexpected: {left.ElementAtOrDefault(line)}\nactual:   {right.ElementAtOrDefault(line)}";
    }
}
