namespace SaMD.Cli.Tests.Launcher;

internal sealed record LauncherRun(int ExitCode, string Output, string Error);
