using System.Text;
using System.Xml;
using SaMD.Reports.Text;
using SaMD.Validation.Acceptance;
using SaMD.Validation.Evidence;

namespace SaMD.Reports.JUnit;

/// <summary>
/// The verdicts as JUnit XML, which CI servers show as tests: one suite per group of requirements, one case per judged row. A fail is a
/// failure; inconclusive and not run are errors, since no server shows these green. What has no say is skipped, never passed.
/// </summary>
public static class JUnitReport
{
    /// <summary>Renders the document: no clock in it, the same bytes for the same model.</summary>
    /// <param name="model">What the report says.</param>
    public static string Render(ReportModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        var settings = new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true };
        using (var xml = XmlWriter.Create(text, settings)) Write(xml, model);
        return text.Append('\n').ToString();
    }

    private static void Write(XmlWriter xml, ReportModel model)
    {
        var cases = JUnitCase.Of(model);
        xml.WriteStartElement("testsuites");
        var mark = model.SyntheticOnly ? "SYNTHETIC RECORDINGS, self-check only: " : "";
        Attribute(xml, "name", $"{mark}{model.AlgorithmLabel}, gate {model.Results.Gate}");
        Totals(xml, cases);
        foreach (var suite in cases.GroupBy(item => item.Suite, StringComparer.Ordinal)) WriteSuite(xml, model, suite.Key, [.. suite]);
        xml.WriteEndElement();
    }

    private static void WriteSuite(XmlWriter xml, ReportModel model, string name, IReadOnlyList<JUnitCase> cases)
    {
        xml.WriteStartElement("testsuite");
        Attribute(xml, "name", name);
        Totals(xml, cases);
        xml.WriteStartElement("properties");
        Property(xml, "algorithm", model.AlgorithmLabel);
        Property(xml, "gate", model.Results.Gate);
        Property(xml, "bundle", model.BundleId);
        Property(xml, "core-digest", model.CoreDigest);
        Property(xml, "synthetic-only", model.SyntheticOnly ? "true" : "false");
        xml.WriteEndElement();
        foreach (var item in cases) WriteCase(xml, item);
        xml.WriteEndElement();
    }

    private static void WriteCase(XmlWriter xml, JUnitCase item)
    {
        xml.WriteStartElement("testcase");
        Attribute(xml, "classname", item.ClassName);
        Attribute(xml, "name", item.Name);
        if (item.Outcome != JUnitOutcome.Passed)
        {
            xml.WriteStartElement(item.Outcome switch { JUnitOutcome.Failed => "failure", JUnitOutcome.Error => "error", _ => "skipped" });
            if (item.Outcome != JUnitOutcome.Skipped) Attribute(xml, "type", VerdictText.Key(item.Verdict));
            Attribute(xml, "message", item.Message);
            xml.WriteEndElement();
        }
        if (item.Figures.Length > 0) xml.WriteElementString("system-out", XmlText(item.Figures));
        xml.WriteEndElement();
    }

    private static void Totals(XmlWriter xml, IReadOnlyList<JUnitCase> cases)
    {
        Attribute(xml, "tests", Number(cases.Count));
        Attribute(xml, "failures", Number(cases.Count(item => item.Outcome == JUnitOutcome.Failed)));
        Attribute(xml, "errors", Number(cases.Count(item => item.Outcome == JUnitOutcome.Error)));
        Attribute(xml, "skipped", Number(cases.Count(item => item.Outcome == JUnitOutcome.Skipped)));
    }

    private static void Property(XmlWriter xml, string name, string value)
    {
        xml.WriteStartElement("property");
        Attribute(xml, "name", name);
        Attribute(xml, "value", value);
        xml.WriteEndElement();
    }

    private static void Attribute(XmlWriter xml, string name, string value) => xml.WriteAttributeString(name, XmlText(value));

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    // XML 1.0 has no spelling for most control characters: they are replaced instead of an error, as marks of direction are.
    private static string XmlText(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => IsShown(rune) ? rune.ToString() : PlainText.Replacement.ToString()));

    private static bool IsShown(Rune rune) =>
        !rune.IsBmp || (XmlConvert.IsXmlChar((char)rune.Value) && !PlainText.IsDirectionMark((char)rune.Value));
}
