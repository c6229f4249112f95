using System.CommandLine;
using SaMD.Cli.Output;
using SaMD.Validation.NewWorkspaces;
using SaMD.Validation.Runs;

namespace SaMD.Cli.Verbs;

/// <summary><c>samd init</c>: makes a new workspace that runs.</summary>
internal static class InitVerb
{
    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string>("dir") { Description = "Folder of the new workspace; not there yet, or empty. Default: the current one.", DefaultValueFactory = _ => "." };
        var command = new Command("init", "Make a new workspace that runs: made recordings, requirements, and one example of each kind of algorithm (managed, onnx, process, recorded).") { folder };
        command.SetAction(arguments =>
        {
            var target = arguments.GetValue(folder)!;
            var made = NewWorkspace.Make(NewWorkspace.Template, target);
            terminal.Out.WriteLine($"A workspace of {made.Files.Count} files is in {Path.GetFullPath(target)}");
            foreach (var reason in made.NotLocked) terminal.Out.WriteLine($"{reason} It counts as not run until it is: `samd lock` does that.");
            terminal.Out.WriteLine($"""
                Next:
                {(target is "." ? "" : $"  cd {target}\n")}  samd validate                   run the examples, judge the requirements, write a report
                  samd list                       what the workspace holds
                  README.md                       what each file is, and what to change first
                  samd lock ID@VERSION            when a version of yours is finished: nothing passes before
                """.ReplaceLineEndings("\n"));
            return ExitCode.Green;
        });
        return command;
    }
}
