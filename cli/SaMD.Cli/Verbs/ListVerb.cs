using System.CommandLine;
using SaMD.Cli.Output;
using SaMD.Validation.Endpoints;
using SaMD.Validation.Runs;

namespace SaMD.Cli.Verbs;

/// <summary><c>samd list</c>: what the workspace holds.</summary>
internal static class ListVerb
{
    public static Command Create(Terminal terminal)
    {
        var workspace = CommonOptions.WorkspaceFolder();
        var command = new Command("list", "List the workspace's algorithms, datasets, requirements, endpoints and gates.") { workspace };
        command.SetAction(arguments =>
        {
            var content = WorkspaceContent.Read(CommonOptions.Workspace(arguments, workspace));
            terminal.Table(["algorithm", "title"], [.. content.Algorithms.Versions.Select(version => (IReadOnlyList<string>)[version.Manifest.Name, version.Manifest.Title])]);
            terminal.Out.WriteLine();
            terminal.Table(["dataset", "title"], [.. content.Datasets.Manifests.Select(dataset => (IReadOnlyList<string>)[dataset.Id, dataset.Title])]);
            terminal.Out.WriteLine();
            terminal.Table(["requirement", "role", "title"], [.. content.Requirements.Requirements.Select(requirement => (IReadOnlyList<string>)[requirement.Id, requirement.Role.ToString().ToLowerInvariant(), requirement.Title])]);
            terminal.Out.WriteLine();
            terminal.Table(["endpoint", "title"], [.. EndpointCatalogue.All.Select(endpoint => (IReadOnlyList<string>)[endpoint.Name, endpoint.Title])]);
            terminal.Out.WriteLine();
            terminal.Table(["gate", "title"], [.. content.Workspace.Gates.Select(gate => (IReadOnlyList<string>)[gate.Name, gate.Title + (gate == content.Workspace.DefaultGate ? " (default)" : "")])]);
            return ExitCode.Green;
        });
        return command;
    }
}
