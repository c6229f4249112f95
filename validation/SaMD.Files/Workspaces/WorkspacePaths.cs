using SaMD.Files.Yaml;

namespace SaMD.Files;

/// <summary>
/// The paths of a workspace file. All are relative and stay inside, but for the ledger, which a team may keep in one place for all; the
/// evidence overlaps nothing, and the ledger is not in it.
/// </summary>
internal sealed class WorkspacePaths
{
    public WorkspacePaths(YamlMap folders, YamlMap top, string root)
    {
        Algorithms = Required(folders, "algorithms");
        Datasets = Required(folders, "datasets");
        Requirements = Required(folders, "requirements");
        Evidence = Required(folders, "evidence");
        Ledger = top.RequiredText("ledger");
        if (Ledger.Length > 0 && !IsFile(Ledger))
            top.Fault("ledger", $"'ledger' is {Shown.Quoted(Ledger)}; the path of a file was expected, absolute or relative to {Workspace.FileName}.");
        foreach (var input in new[] { Algorithms, Datasets, Requirements }.Where(input => Overlap(input, Evidence)))
            folders.Fault("evidence", $"'evidence' is {Shown.Quoted(Evidence)} and overlaps {Shown.Quoted(input)}: bundles would mix with what is judged. Give it a folder of its own.");
        if (Ledger.Length > 0 && Evidence.Length > 0 && IsWithin(Full(root, Ledger), Full(root, Evidence)))
            top.Fault("ledger", $"'ledger' is {Shown.Quoted(Ledger)}, inside the evidence {Shown.Quoted(Evidence)}: who deletes bundles must not delete the ledger. Put it elsewhere.");
    }

    public string Algorithms { get; }

    public string Datasets { get; }

    public string Requirements { get; }

    public string Evidence { get; }

    public string Ledger { get; }

    private static string Required(YamlMap map, string key)
    {
        var path = map.RequiredText(key);
        if (path.Length > 0 && !StaysInside(path))
            map.Fault(key, $"'{key}' is {Shown.Quoted(path)}; a path inside the workspace was expected, relative to {Workspace.FileName}, with forward slashes and without '.' and '..'.");
        return path;
    }

    // The colon is a drive or a stream on Windows; a workspace moves between systems.
    private static bool StaysInside(string path) =>
        !path.Any(letter => letter is '\\' or ':' || char.IsControl(letter)) && path.Split('/').All(part => part is not ("" or "." or ".."));

    // What is no name of a file has no full path either.
    private static bool IsFile(string path) =>
        !path.Any(char.IsControl) && path.Trim() == path && path.Split('/', '\\')[^1] is not ("" or "." or "..");

    private static string Full(string root, string path) => path.Any(char.IsControl) ? path : Path.GetFullPath(Path.Combine(root, path)).Replace('\\', '/');

    private static bool Overlap(string a, string b) => IsWithin(a, b) || IsWithin(b, a);

    // Blank paths have a fault already. Case is ignored: on some systems it makes no difference.
    private static bool IsWithin(string path, string folder) =>
        folder.Length > 0 && (path + "/").StartsWith(folder + "/", StringComparison.OrdinalIgnoreCase);
}
