namespace SaMD.Reports.Pdf;

/// <summary>Where a browser of the Chromium family may lie.</summary>
/// <param name="Given">What <c>SAMD_BROWSER</c> names; it is taken or nothing is. <see langword="null"/> where it is not set.</param>
/// <param name="Candidates">Full paths to try in order.</param>
public sealed record BrowserSearch(string? Given, IReadOnlyList<string> Candidates)
{
    private static readonly string[] Names =
        ["google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "microsoft-edge-stable", "msedge", "chromium", "chromium-browser"];

    private static readonly string[] MacApplications = ["Google Chrome", "Microsoft Edge", "Chromium"];

    private static readonly string[][] WindowsPrograms =
    [
        ["Google", "Chrome", "Application", "chrome.exe"], ["Microsoft", "Edge", "Application", "msedge.exe"], ["Chromium", "Application", "chrome.exe"],
    ];

    /// <summary>The search on this machine: <c>SAMD_BROWSER</c>, the folders of <c>PATH</c>, the usual places of macOS and Windows.</summary>
    public static BrowserSearch OfThisMachine() =>
        new(Environment.GetEnvironmentVariable("SAMD_BROWSER") is { Length: > 0 } given ? given : null, [.. OnPath(), .. UsualPlaces()]);

    /// <summary>The program to start, or <see langword="null"/> where none is there.</summary>
    public string? Find() => Given is not null ? (File.Exists(Given) ? Given : null) : Candidates.FirstOrDefault(File.Exists);

    /// <summary>One line that says that nothing was found, and what to do.</summary>
    public string NothingFound() => Given is not null
        ? $"No report.pdf: SAMD_BROWSER names '{Given}', which is not there; set it to the program of Chrome, Edge or Chromium, then run 'samd report'."
        : "No report.pdf: no Chrome, Edge or Chromium was found; install one (Debian: apt-get install chromium) "
            + "or set SAMD_BROWSER to its program, then run 'samd report'.";

    private static IEnumerable<string> OnPath()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var ending = OperatingSystem.IsWindows() ? ".exe" : "";
        return from name in Names from folder in folders select Path.Combine(folder, name + ending);
    }

    private static IEnumerable<string> UsualPlaces()
    {
        if (OperatingSystem.IsMacOS()) return MacApplications.Select(name => $"/Applications/{name}.app/Contents/MacOS/{name}");
        if (!OperatingSystem.IsWindows()) return [];
        string[] roots = [.. new[] { "ProgramFiles", "ProgramFiles(x86)", "LocalAppData" }.Select(Environment.GetEnvironmentVariable).OfType<string>()];
        return from program in WindowsPrograms from root in roots select Path.Combine([root, .. program]);
    }
}
