using System.CommandLine;
using SaMD.Files;
using SaMD.Validation.Runs;

namespace SaMD.Cli.Verbs;

/// <summary>Options that read alike everywhere.</summary>
internal static class CommonOptions
{
    public static Option<string[]> Data() => new("--data")
    {
        Description = "Folder below which recordings lie; may be given several times. Then SAMD_DATA, then the workspace's data folders.",
        HelpName = "DIR",
    };

    public static Option<string?> Out() => new("--out") { Description = "Folder of the evidence bundles. Default: as samd.yaml says.", HelpName = "DIR" };

    public static Option<string?> WorkspaceFolder() => new("--workspace") { Description = "Folder of the workspace. Default: the nearest one above the current folder that holds samd.yaml.", HelpName = "DIR", Recursive = true };

    public static Option<bool> NoPdf() => new("--no-pdf") { Description = "Make everything but report.pdf." };

    public static Option<string> Format()
    {
        var option = new Option<string>("--format") { Description = "What standard output carries: text for people, or json for programs.", DefaultValueFactory = _ => "text" };
        option.AcceptOnlyFromAmong("text", "json");
        return option;
    }

    /// <summary>The workspace: as given, else above the current folder, else the checkout that the program was started from.</summary>
    public static Workspace Workspace(ParseResult arguments, Option<string?> option)
    {
        if (arguments.GetValue(option) is { } given) return Files.Workspace.Read(given);
        try
        {
            return Files.Workspace.Find(Directory.GetCurrentDirectory());
        }
        catch (InputFaultException) when (TestRun.Checkout.Find(AppContext.BaseDirectory) is { } checkout && File.Exists(Path.Combine(checkout, Files.Workspace.FileName)))
        {
            return Files.Workspace.Read(TestRun.Checkout.Find(AppContext.BaseDirectory)!);
        }
    }

    /// <summary>Where recordings are looked for.</summary>
    public static IReadOnlyList<string> DataFolders(Workspace workspace, IEnumerable<string>? given) =>
    [
        .. given ?? [],
        .. Environment.GetEnvironmentVariable(Validation.Datasets.DatasetLocator.EnvironmentVariable) is { Length: > 0 } folder ? [folder] : Array.Empty<string>(),
        .. workspace.Data.Select(workspace.FullPath),
    ];
}
