using System.Diagnostics;
using SaMD.TestKit;

namespace SaMD.Cli.Tests.Launcher;

/// <summary>The launcher in a small checkout of its own, with a <c>dotnet</c> that notes what it is asked and builds nothing.</summary>
internal sealed class LauncherBench : IDisposable
{
    private const string FakeDotnet = """
        #!/usr/bin/env bash
        echo "$*" >>"$BENCH/calls"
        case $1 in
          --version) [[ ! -e $BENCH/no-sdk ]] ;;
          msbuild)
            sleep "${BUILD_SECONDS:-0}"
            if [[ -e $BENCH/broken ]]; then echo "A.cs(1,1): error CS0000: broken"; exit 1; fi
            mkdir -p cli/SaMD.Cli/bin/Release/net10.0 && touch cli/SaMD.Cli/bin/Release/net10.0/samd.dll ;;
          *) shift; printf '%s|' "$PWD" "$@"; exit "${RUN_CODE:-0}" ;;
        esac
        """;

    public LauncherBench()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The launcher 'samd' is for bash; Windows has samd.cmd.");
        Write("samd", File.ReadAllText(Repository.File("samd")));
        Write("tools/dotnet", FakeDotnet);
        foreach (var file in new[] { "samd", "tools/dotnet" })
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(Full(file), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Write("global.json", "{}");
        Write("cli/SaMD.Cli/SaMD.Cli.csproj", "<Project />");
        Write("cli/SaMD.Cli/Program.cs", "return 0;");
        Write("algorithms/SaMD.Algorithms/SaMD.Algorithms.csproj", "<Project />");
        Write("requirements/ecg.yaml", "- id: A");
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("samd launcher ").FullName;

    /// <summary>How often a build was asked for.</summary>
    public int Builds => Calls.Count(call => call.StartsWith("msbuild", StringComparison.Ordinal));

    public string[] Calls => File.Exists(Full("calls")) ? File.ReadAllLines(Full("calls")) : [];

    public string Full(string path) => Path.Combine(Root, path);

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Full(path))!);
        File.WriteAllText(Full(path), text);
    }

    /// <summary>Starts the launcher as a user does and waits for its end.</summary>
    public LauncherRun Run(params string[] arguments) => RunAt(Full("samd"), Root, [], arguments);

    public LauncherRun RunAt(string launcher, string folder, Dictionary<string, string> environment, params string[] arguments)
    {
        using var process = Start(launcher, folder, environment, arguments);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new LauncherRun(process.ExitCode, output, error.Result);
    }

    public Process Start(string launcher, string folder, Dictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(launcher, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["BENCH"] = Root;
        start.Environment["PATH"] = Full("tools") + ":" + Environment.GetEnvironmentVariable("PATH");
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
