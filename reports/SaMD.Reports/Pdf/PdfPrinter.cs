using System.Diagnostics;
using System.Text;

namespace SaMD.Reports.Pdf;

/// <summary>Prints a page with a headless browser of the Chromium family, with a profile of its own that is thrown away.</summary>
/// <param name="search">Where the browser may lie.</param>
/// <param name="timeLimit">How long a print may take; where not given, two minutes and one more for every million characters of the page.</param>
public sealed class PdfPrinter(BrowserSearch search, TimeSpan? timeLimit = null)
{
    private const double CharactersPerMinute = 1e6;
    private static readonly TimeSpan LeastLimit = TimeSpan.FromMinutes(2);

    /// <summary>Prints the page. A missing or failing browser is a notice, not an error: everything else of the report stands without it.</summary>
    /// <param name="html">The page; it needs nothing from outside.</param>
    /// <param name="dated">The date that the file carries: not the clock's, so that the same page gives the same bytes.</param>
    /// <param name="stop">Stops the print.</param>
    public async Task<PdfPrint> PrintAsync(string html, DateTimeOffset dated, CancellationToken stop = default)
    {
        if (search.Find() is not { } browser) return new PdfPrint(null, search.NothingFound());
        var folder = Directory.CreateTempSubdirectory("samd-print-");
        try
        {
            return await PrintIn(folder.FullName, browser, html, dated, stop);
        }
        finally
        {
            Remove(folder);
        }
    }

    /// <summary>Arguments of the browser.</summary>
    /// <param name="folder">Folder of the page, the print and the profile.</param>
    /// <param name="privileged">Whether the process runs as root, under which the browser's sandbox cannot start.</param>
    public static IReadOnlyList<string> Arguments(string folder, bool privileged) =>
    [
        "--headless", .. privileged ? new[] { "--no-sandbox" } : [], "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-extensions", "--disable-dev-shm-usage", "--no-pdf-header-footer", "--generate-pdf-document-outline",
        $"--user-data-dir={Path.Combine(folder, "profile")}", $"--print-to-pdf={PrintPath(folder)}", new Uri(PagePath(folder)).AbsoluteUri,
    ];

    private async Task<PdfPrint> PrintIn(string folder, string browser, string html, DateTimeOffset dated, CancellationToken stop)
    {
        await File.WriteAllTextAsync(PagePath(folder), html, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), stop);
        var limit = timeLimit ?? LeastLimit + TimeSpan.FromMinutes(html.Length / CharactersPerMinute);
        if (await Run(browser, folder, limit, stop) is { } trouble) return Failed(browser, trouble);
        var pdf = File.Exists(PrintPath(folder)) ? await File.ReadAllBytesAsync(PrintPath(folder), stop) : [];
        return PdfDates.Overwrite(pdf, dated) ? new PdfPrint(pdf, null) : Failed(browser, "it wrote no PDF of the expected form");
    }

    private static async Task<string?> Run(string browser, string folder, TimeSpan limit, CancellationToken stop)
    {
        using var process = Make(browser, folder);
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(stop);
        timer.CancelAfter(limit);
        try
        {
            process.Start();
            var said = Task.WhenAll(process.StandardError.ReadToEndAsync(timer.Token), process.StandardOutput.ReadToEndAsync(timer.Token));
            await process.WaitForExitAsync(timer.Token);
            return process.ExitCode == 0 ? null : $"it ended with exit code {process.ExitCode}: {LastLine((await said)[0])}";
        }
        catch (System.ComponentModel.Win32Exception fault)
        {
            return fault.Message;
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return "it took longer than allowed";
        }
        finally
        {
            Kill(process);
        }
    }

    private static Process Make(string browser, string folder)
    {
        var arguments = Arguments(folder, OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess);
        return new Process
        {
            StartInfo = new ProcessStartInfo(browser, arguments) { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = folder },
        };
    }

    private static void Kill(Process process)
    {
        try
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It never started, or ended meanwhile: nothing is left to end.
        }
    }

    // The browser's helpers may still write into the profile for a moment; what stays lies in the system's temporary folder.
    private static void Remove(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (IOException)
        {
        }
        catch (UnauthorizedAccessException)
        {
        }
    }

    private static PdfPrint Failed(string browser, string trouble) =>
        new(null, $"No report.pdf: {browser} could not print: {trouble}; set SAMD_BROWSER to a browser that runs here, then run 'samd report'.");

    private static string LastLine(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() ?? "it said nothing";

    private static string PagePath(string folder) => Path.Combine(folder, "report.html");

    private static string PrintPath(string folder) => Path.Combine(folder, "report.pdf");
}
