using System.Xml;
using System.Xml.Linq;
using SaMD.Files;

namespace SaMD.Traceability;

/// <summary>Reads the runner's result files (xUnit XML) for the tests that carry a trait <c>Verifies</c>.</summary>
public static class TestResultReader
{
    private const string Trait = "Verifies";

    /// <summary>Reads a file, or every <c>*.xml</c> of a folder.</summary>
    /// <param name="path">File or folder.</param>
    /// <exception cref="InputFaultException">There is no such file, or it is no result file.</exception>
    public static IReadOnlyList<TestResult> Read(string path)
    {
        if (Directory.Exists(path)) return [.. Directory.EnumerateFiles(path, "*.xml").Order(StringComparer.Ordinal).SelectMany(ReadFile)];
        return File.Exists(path) ? ReadFile(path) : throw new InputFaultException(FaultKind.Configuration, new SourcePlace(path), "There is no such file or folder; `samd test` leaves its results in artifacts/test-results.");
    }

    private static List<TestResult> ReadFile(string path)
    {
        try
        {
            using var reader = XmlReader.Create(path, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            return [.. XDocument.Load(reader).Descendants("test")
                .Select(test => new TestResult((string?)test.Attribute("name") ?? "", (string?)test.Attribute("result") ?? "", [.. test.Descendants("trait")
                    .Where(trait => (string?)trait.Attribute("name") == Trait).Select(trait => (string?)trait.Attribute("value") ?? "")]))
                .Where(test => test.Verifies.Count > 0)];
        }
        catch (XmlException fault)
        {
            throw new InputFaultException(FaultKind.Configuration, new SourcePlace(path, fault.LineNumber, fault.LinePosition), $"Not a result file of the test runner: {fault.Message}");
        }
    }
}
