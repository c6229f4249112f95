using System.Diagnostics;
using System.Text;

namespace SaMD.Cli.TestRun;

/// <summary>Runs <c>dotnet</c>, the same one that runs this program, as a child process.</summary>
internal static class ChildProcess
{
    /// <summary>Runs to the end, to the limit or to cancellation; a child that is still there then is ended, with its children.</summary>
    public static async Task<ChildResult> RunAsync(
        string folder,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string> environment,
        TimeSpan limit,
        CancellationToken cancellation)
    {
        using var process = new Process { StartInfo = StartInfo(folder, arguments, environment) };
        var output = new StringBuilder();
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(output, line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(limit);
        int? code = await EndsAsync(process, deadline.Token) ? process.ExitCode : null;
        cancellation.ThrowIfCancellationRequested();
        lock (output) return new ChildResult(code, output.ToString());
    }

    private static async Task<bool> EndsAsync(Process process, CancellationToken deadline)
    {
        try
        {
            await process.WaitForExitAsync(deadline);
            return true;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            return false;
        }
    }

    private static ProcessStartInfo StartInfo(string folder, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(Dotnet(), arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return start;
    }

    private static string Dotnet() =>
        Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";

    private static void Append(StringBuilder output, string? line)
    {
        if (line is null) return;
        lock (output) output.Append(line).Append('\n');
    }
}
