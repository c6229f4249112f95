using System.Diagnostics;
using SaMD.Files;
using SaMD.TestKit;

namespace SaMD.EndToEnd.Tests;

/// <summary>What the launcher compiles ahead of time must be the same program: no byte of the evidence may tell them apart.</summary>
public sealed class PrecompiledTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("samd-precompiled-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Validate_PrecompiledOrNot_ChangesNoByteOfCore()
    {
        var program = Precompiled();

        var (ahead, output) = await ValidateAsync(program, "ahead");
        var (il, ilOutput) = await ValidateAsync(NotPrecompiled(program), "il");

        (ahead, il).ShouldBe((0, 0), output + ilOutput);
        Core("ahead").ShouldBe(Core("il"));
    }

    [Fact]
    public async Task Validate_SourcesThatAreNotOfTheImage_Exits4()
    {
        var copy = Path.Combine(_folder, "program");
        Copy(Precompiled(), copy);
        File.Copy(Path.Combine(copy, "il", "SaMD.Signals.dll"), Path.Combine(copy, "il", "SaMD.Files.dll"), overwrite: true);

        var (code, output) = await ValidateAsync(copy, "evidence");

        code.ShouldBe(4, output);
        output.ShouldContain("SaMD.Files.dll: expected module");
    }

    // The same program with the assemblies that it was compiled from in the place of the compiled ones; native libraries stay.
    private string NotPrecompiled(string program)
    {
        var copy = Path.Combine(_folder, "not-precompiled");
        Copy(program, copy);
        foreach (var assembly in Directory.GetFiles(Path.Combine(program, "il"), "*.dll")) File.Copy(assembly, Path.Combine(copy, Path.GetFileName(assembly)), overwrite: true);
        return copy;
    }

    // The launcher's newest build, where it is of the sources under test and this machine compiles ahead of time.
    private static string Precompiled()
    {
        const string assembly = "SaMD.Validation.dll";
        var built = Sha256Digest.OfFile(Path.Combine(AppContext.BaseDirectory, assembly));
        var runs = Repository.File(".samd", "run");
        var found = !Directory.Exists(runs) ? null : Directory.GetDirectories(runs).FirstOrDefault(run =>
            Path.Combine(run, "il", assembly) is var il && File.Exists(il) && Sha256Digest.OfFile(il) == built);
        Assert.SkipWhen(found is null, "The launcher has compiled nothing ahead of time for these sources here: run ./samd first.");
        return found!;
    }

    private string[] Core(string name)
    {
        var bundle = Directory.GetDirectories(Path.Combine(_folder, name)).Single(folder => !Path.GetFileName(folder).StartsWith('.'));
        var core = Path.Combine(bundle, "core");
        return [.. Directory.GetFiles(core, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => $"{Path.GetRelativePath(core, file)} {Sha256Digest.OfFile(file)}")];
    }

    private async Task<(int Code, string Output)> ValidateAsync(string program, string name)
    {
        string[] arguments = [Path.Combine(program, "samd.dll"), "validate", "--gate", "smoke", "--no-pdf", "--out", Path.Combine(_folder, name)];
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output + await error);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
