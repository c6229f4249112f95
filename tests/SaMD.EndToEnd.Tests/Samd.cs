using SaMD.Cli;

namespace SaMD.EndToEnd.Tests;

/// <summary>Runs the command as a user does, in this process.</summary>
internal static class Samd
{
    public static async Task<SamdResult> RunAsync(params string[] arguments)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var code = await CommandLine.RunAsync(arguments, output, error);
        return new SamdResult(code, output.ToString(), error.ToString());
    }
}
