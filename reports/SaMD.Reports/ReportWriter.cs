using SaMD.Files;
using SaMD.Reports.Html;
using SaMD.Reports.JUnit;
using SaMD.Reports.Pdf;
using SaMD.Reports.Summary;
using SaMD.Reports.Text;

namespace SaMD.Reports;

/// <summary>Writes the reports of a bundle: <c>report.html</c>, <c>junit.xml</c>, <c>summary.md</c> and <c>report.pdf</c>.</summary>
public static class ReportWriter
{
    /// <summary>Writes all reports, each whole or not at all, with the browser of this machine.</summary>
    /// <param name="model">What they say.</param>
    /// <param name="folder">Where they go; made where missing.</param>
    /// <param name="pdf">Whether to print the page.</param>
    /// <param name="stop">Stops the printing.</param>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static Task<ReportOutcome> WriteAsync(ReportModel model, string folder, bool pdf, CancellationToken stop = default) =>
        WriteAsync(model, folder, pdf, new PdfPrinter(BrowserSearch.OfThisMachine()), stop);

    /// <summary>Writes all reports, each whole or not at all.</summary>
    /// <param name="model">What they say.</param>
    /// <param name="folder">Where they go; made where missing.</param>
    /// <param name="pdf">Whether to print the page.</param>
    /// <param name="printer">What prints it.</param>
    /// <param name="stop">Stops the printing.</param>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static async Task<ReportOutcome> WriteAsync(ReportModel model, string folder, bool pdf, PdfPrinter printer, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(printer);
        var html = await HtmlReport.RenderAsync(model);
        string[] paths =
        [
            Written(folder, "report.html", html),
            Written(folder, "junit.xml", JUnitReport.Render(model)),
            Written(folder, "summary.md", SummaryReport.Render(model)),
        ];
        var pdfPath = Path.Combine(folder, "report.pdf");
        // A print of an earlier state never stays beside newer pages.
        File.Delete(pdfPath);
        if (!pdf) return new ReportOutcome(paths, null);
        var print = await printer.PrintAsync(html, DateText.Moment(model.FirstRun.Started), stop);
        if (print.Pdf is null) return new ReportOutcome(paths, print.Notice);
        AtomicFile.Write(pdfPath, print.Pdf);
        return new ReportOutcome([.. paths, pdfPath], null);
    }

    private static string Written(string folder, string name, string text)
    {
        var path = Path.Combine(folder, name);
        AtomicFile.WriteText(path, text);
        return path;
    }
}
