using System.Diagnostics;
using SaMD.Adapters.Catalogue;
using SaMD.Contracts;
using SaMD.Files;
using SaMD.TestKit;

namespace SaMD.EndToEnd.Tests;

public sealed class LockedSourcesTests
{
    [Fact]
    [Verifies("SRS-PLAT-007")]
    public async Task Files_OfEveryVersion_CompileAgainstContractsAlone()
    {
        var workspace = Workspace.Read(Repository.Root);
        var versions = AlgorithmCatalogue.Read(workspace.Root, workspace.Algorithms).Versions;
        // A network has its declaration and its model, and no source.
        foreach (var network in versions.Where(version => version.Manifest.Implementation == "onnx"))
            network.Manifest.Files.ShouldBe([$"{network.Manifest.Folder}/algorithm.yaml", $"{network.Manifest.Folder}/model.onnx"], network.Manifest.Name);
        foreach (var version in versions.Where(version => version.Manifest.Implementation != "onnx"))
        {
            using var folder = new TemporaryFolder();
            var sources = version.Manifest.Files.Where(file => file.EndsWith(".cs", StringComparison.Ordinal)).Select(workspace.FullPath).ToList();
            sources.ShouldNotBeEmpty();
            folder.Write("Locked.csproj", $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework><LangVersion>14.0</LangVersion><Nullable>enable</Nullable><ImplicitUsings>enable</ImplicitUsings>
                    <CheckForOverflowUnderflow>true</CheckForOverflowUnderflow><EnableDefaultCompileItems>false</EnableDefaultCompileItems>
                  </PropertyGroup>
                  <ItemGroup>
                    {string.Concat(sources.Select(source => $"<Compile Include=\"{source}\" />"))}
                    <Reference Include="{typeof(ContractVersion).Assembly.Location}" />
                  </ItemGroup>
                </Project>
                """);

            var (code, output) = await DotnetAsync("build", folder.File("Locked.csproj"), "-nologo", "-v:q", "-tl:off", "-nodeReuse:false", "-p:UseSharedCompilation=false");

            code.ShouldBe(0, $"{version.Manifest.Name}: the list 'files' of algorithm.yaml is not whole\n{output}");
        }
    }

    [Fact]
    public void Folder_OfEveryVersion_HoldsNoSourceThatIsNotListed()
    {
        var workspace = Workspace.Read(Repository.Root);
        foreach (var version in AlgorithmCatalogue.Read(workspace.Root, workspace.Algorithms).Versions)
            Directory.EnumerateFiles(workspace.FullPath(version.Manifest.Folder), "*.cs").Select(workspace.Relative)
                .Except(version.Manifest.Files).ShouldBeEmpty(version.Manifest.Name);
    }

    private static async Task<(int Code, string Output)> DotnetAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await error);
    }
}
