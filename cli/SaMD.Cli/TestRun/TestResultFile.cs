using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace SaMD.Cli.TestRun;

/// <summary>
/// Reads the result file of an xUnit test program (<c>-xml</c>, schema version 3):
/// <c>assemblies / assembly / (errors / error | collection / test)</c>, where a test's <c>result</c> is Pass, Fail, Skip or NotRun.
/// </summary>
public static class TestResultFile
{
    /// <summary>The results in a file; a missing or damaged one is a failure of its own, never an empty result.</summary>
    /// <param name="name">Name of the test project.</param>
    /// <param name="path">The result file.</param>
    /// <param name="programOutput">What the program wrote, shown where it left no result file.</param>
    public static TestAssemblyResult Read(string name, string path, string programOutput)
    {
        try
        {
            return Read(name, XDocument.Load(path));
        }
        catch (Exception fault) when (fault is IOException or XmlException or UnauthorizedAccessException)
        {
            return TestAssemblyResult.Broken(name, "the test program left no readable results", $"{fault.Message}\n{programOutput}".Trim());
        }
    }

    /// <summary>The results in a parsed file.</summary>
    /// <param name="name">Name of the test project.</param>
    /// <param name="results">The file's contents.</param>
    public static TestAssemblyResult Read(string name, XDocument results)
    {
        var tests = results.Descendants("test").Where(test => ResultOf(test) != "NotRun").ToList();
        var failed = tests.Where(test => ResultOf(test) is not ("Pass" or "Skip"));
        return new TestAssemblyResult(
            name,
            tests.Count(test => ResultOf(test) == "Pass"),
            [.. tests.Where(test => ResultOf(test) == "Skip").Select(test => (test.Element("reason")?.Value ?? "no reason given").Trim())],
            [.. failed.Concat(results.Descendants("error")).Select(Failure)],
            [.. tests.Select(Time)]);
    }

    private static string ResultOf(XElement test) => (string?)test.Attribute("result") ?? "";

    // Elements of faults outside tests have a type ("assembly-cleanup", "fatal") and at times no name.
    private static TestFailure Failure(XElement place)
    {
        var name = (string?)place.Attribute("name") ?? (string?)place.Attribute("type") ?? "outside any test";
        var failure = place.Element("failure");
        return new TestFailure(name, Text(failure, "message"), Text(failure, "stack-trace"), Text(place, "output"));
    }

    private static TestTime Time(XElement test)
    {
        var time = (string?)test.Attribute("time");
        var known = double.TryParse(time, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds);
        return new TestTime((string?)test.Attribute("name") ?? "", known ? seconds : 0);
    }

    private static string Text(XElement? parent, string name) => (parent?.Element(name)?.Value ?? "").TrimEnd();
}
