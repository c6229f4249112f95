using System.Diagnostics;
using SaMD.Files;
using SaMD.TestKit;

namespace SaMD.EndToEnd.Tests;

/// <summary>Verdicts rest on the digests of assemblies: the place of a build, and whether git is there, must not show in them.</summary>
public class BuildTests
{
    private static readonly string[] Parts = ["algorithms", "cli", "reports", "requirements", "traceability", "validation"];

    [Fact]
    public async Task Build_AtAnotherPathWithoutGit_GivesTheSameAssemblies()
    {
        var copy = Directory.CreateTempSubdirectory("samd a=b, elsewhere ").FullName;
        try
        {
            CopySources(copy);
            await BuildAsync(copy);

            var built = Path.Combine(copy, "validation", "SaMD.Validation", "bin", "Release", "net10.0");
            Digests(built).ShouldBe(Digests(Repository.File("validation", "SaMD.Validation", "bin", "Release", "net10.0")));
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }

    private static string[] Digests(string folder) =>
        [.. Directory.GetFiles(folder, "SaMD.*.dll").Order(StringComparer.Ordinal).Select(file => $"{Path.GetFileName(file)} {Sha256Digest.OfFile(file)}")];

    private static void CopySources(string copy)
    {
        foreach (var file in Directory.GetFiles(Repository.Root)) File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        foreach (var file in Parts.SelectMany(part => Directory.EnumerateFiles(Repository.File(part), "*", SearchOption.AllDirectories)))
        {
            var path = Path.GetRelativePath(Repository.Root, file);
            if (path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj")) continue;
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(copy, path))!);
            File.Copy(file, Path.Combine(copy, path));
        }
    }

    private static async Task BuildAsync(string copy)
    {
        string[] arguments =
        [
            "msbuild", "validation/SaMD.Validation/SaMD.Validation.csproj", "-restore", "-p:Configuration=Release", "-v:q", "-nologo", "-tl:off",
            "-nodeReuse:false", "-p:UseSharedCompilation=false",
        ];
        using var build = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = copy, RedirectStandardOutput = true })!;
        var output = await build.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await build.WaitForExitAsync(TestContext.Current.CancellationToken);
        build.ExitCode.ShouldBe(0, output);
    }
}
