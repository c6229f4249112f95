using System.Diagnostics;
using System.Xml.Linq;
using SaMD.TestKit;

namespace SaMD.EndToEnd.Tests;

/// <summary>The two packages, installed from a folder with no other source, as a team does that has no copy of the repository.</summary>
[Verifies("SRS-PLAT-031")]
public sealed class PackagesTests : IDisposable
{
    private const string Dll = "algorithms/example-managed/V1_0_0/ExampleDetector.dll";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Packages_InstalledFromAFolder_MakeAWorkspaceThatRunsAndThatATeamCanChange()
    {
        Assert.SkipUnless(await HasSdkAsync(), "There is no .NET SDK here.");
        Assert.SkipUnless(await HasPythonAsync(), "There is no python3 here, in which the example of a program is written.");
        foreach (var project in new[] { "algorithms/SaMD.Contracts", "cli/SaMD.Cli" })
            await SucceedAsync(Repository.Root, "dotnet", "pack", project, "-c", "Release", "-o", _folder.File("feed"), "-v:q", "-nologo", "-tl:off", "-nodeReuse:false", "-p:UseSharedCompilation=false");
        _folder.Write("NuGet.config", $"""<configuration><packageSources><clear /><add key="folder" value="{_folder.File("feed")}" /></packageSources></configuration>""");
        await SucceedAsync(_folder.Path, "dotnet", "tool", "install", "samd", "--tool-path", _folder.File("tool"), "--version", Version);

        (await SamdAsync(0, _folder.Path, "init", "demo")).ShouldContain("samd validate");
        await ShouldValidateAsync();
        (await SamdAsync(0, Demo, "list")).ShouldContain("example-recorded@1.0.0");
        var locks = await SamdAsync(0, Demo, "lock", "--check");
        locks.Split('\n').Count(line => line.Contains(": locked", StringComparison.Ordinal)).ShouldBe(4);
        locks.ShouldContain("example-onnx@1.0.0: locked, tolerance 0.001\n");
        foreach (var (algorithm, exitCode) in new[] { ("example-managed", 0), ("example-onnx", 0), ("example-process", 0), ("example-recorded", 3) })
            (await SamdAsync(exitCode, Demo, "conform", algorithm, "--long-hours", "0.05")).ShouldContain("@1.0.0: ");
        await ShouldBuildAsync();
    }

    /// <inheritdoc />
    public void Dispose() => _folder.Dispose();

    private string Demo => _folder.File("demo");

    private static string Version => XDocument.Load(Repository.File("Directory.Build.props")).Descendants("VersionPrefix").Single().Value;

    private async Task ShouldValidateAsync()
    {
        var text = await SamdAsync(0, Demo, "validate", "--no-pdf");
        text.ShouldContain("SELF-CHECK ONLY");
        foreach (var kind in new[] { "managed", "onnx", "process", "recorded" }) text.ShouldContain($"example-{kind}@1.0.0: locked (");
        Directory.GetFiles(Path.Combine(Demo, "evidence"), "report.html", SearchOption.AllDirectories).Length.ShouldBe(1);
    }

    // What a team does first: a version of its own from the example's sources, built against the package, run, and locked.
    private async Task ShouldBuildAsync()
    {
        var (example, own) = (Path.Combine(Demo, "algorithms", "example-managed", "V1_0_0"), Path.Combine(Demo, "algorithms", "mine", "V1_0_0"));
        Directory.CreateDirectory(Path.Combine(own, "source"));
        foreach (var file in Directory.GetFiles(Path.Combine(example, "source"))) File.Copy(file, Path.Combine(own, "source", Path.GetFileName(file)));
        File.WriteAllText(Path.Combine(own, "algorithm.yaml"), File.ReadAllText(Path.Combine(example, "algorithm.yaml"))
            .Replace("id: example-managed", "id: mine", StringComparison.Ordinal).Replace("algorithms/example-managed/", "algorithms/mine/", StringComparison.Ordinal));

        await SucceedAsync(Path.Combine(own, "source"), "dotnet", "build", "-v:q", "-nologo", "-tl:off", "-nodeReuse:false", "-p:UseSharedCompilation=false");
        File.Exists(Path.Combine(Demo, Dll.Replace("example-managed", "mine", StringComparison.Ordinal))).ShouldBeTrue();
        (await SamdAsync(0, Demo, "lock", "mine@1.0.0")).ShouldContain("mine@1.0.0 is locked");
        (await SamdAsync(2, Demo, "lock", "mine@1.0.0")).ShouldContain("never overwritten");
    }

    private async Task<string> SamdAsync(int exitCode, string folder, params string[] arguments)
    {
        var (code, text) = await RunAsync(folder, Path.Combine(_folder.File("tool"), OperatingSystem.IsWindows() ? "samd.exe" : "samd"), arguments);
        code.ShouldBe(exitCode, $"samd {string.Join(' ', arguments)}\n{text}");
        return text;
    }

    private async Task SucceedAsync(string folder, string program, params string[] arguments)
    {
        var (code, text) = await RunAsync(folder, program, arguments);
        code.ShouldBe(0, $"{program} {string.Join(' ', arguments)}\n{text}");
    }

    private async Task<bool> HasSdkAsync() => await CanRunAsync(Repository.Root, "dotnet", "--version");

    private async Task<bool> HasPythonAsync() => await CanRunAsync(_folder.Path, "python3", "--version");

    private async Task<bool> CanRunAsync(string folder, string program, string argument)
    {
        try
        {
            return (await RunAsync(folder, program, argument)).ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private async Task<(int ExitCode, string Text)> RunAsync(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment.Remove("SAMD_DATA");
        // Packages under test never enter the user's own store; the repository's build takes its packages from there.
        if (folder != Repository.Root)
        {
            start.Environment["NUGET_PACKAGES"] = _folder.File("packages");
            start.Environment.Remove("CI");
        }
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output + await error);
    }
}
