using SaMD.Validation.Evidence;

namespace SaMD.Reports.Html.Sections.Environment;

/// <summary>Runs in words.</summary>
public static class RunText
{
    /// <summary>The commit of the workspace and whether files differed from it.</summary>
    /// <param name="run">The run.</param>
    public static string Commit(RunFile run) => run switch
    {
        { GitCommit: null } => "no commit known",
        { GitDirty: true } => $"commit {run.GitCommit}, with changed files",
        _ => $"commit {run.GitCommit}",
    };
}
