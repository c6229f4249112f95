using SaMD.Files;
using SaMD.TestKit;
using SaMD.Validation.NewWorkspaces;

namespace SaMD.EndToEnd.Tests;

[Verifies("SRS-PLAT-031")]
public sealed class InitCommandTests
{
    private const string Dll = "algorithms/example-managed/V1_0_0/ExampleDetector.dll";

    [Fact]
    public async Task Init_FolderThatHoldsSomething_Exits2AndWritesNothing()
    {
        using var folder = new TemporaryFolder();
        folder.Write("notes.txt", "mine");

        var run = await Samd.RunAsync("init", folder.Path);

        run.ExitCode.ShouldBe(2, run.ToString());
        run.Error.ShouldContain("not empty");
        Directory.GetFileSystemEntries(folder.Path).ShouldBe([folder.File("notes.txt")]);
    }

    [Fact]
    public async Task Init_NameOfAFile_Exits2AndLeavesIt()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("demo", "mine");

        var run = await Samd.RunAsync("init", file);

        run.ExitCode.ShouldBe(2, run.ToString());
        File.ReadAllText(file).ShouldBe("mine");
    }

    [Fact]
    public void Make_TwiceOnceIntoAnEmptyFolder_GivesTheSameBytesAndNothingBesideThem()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("empty"));

        var made = NewWorkspace.Make(NewWorkspace.Template, folder.File("new"));
        NewWorkspace.Make(NewWorkspace.Template, folder.File("empty")).Files.ShouldBe(made.Files);

        made.Files.ShouldContain(".gitignore");
        made.NotLocked.Where(reason => !reason.StartsWith("example-process", StringComparison.Ordinal)).ShouldBeEmpty();
        Digests(folder.File("empty")).ShouldBe(Digests(folder.File("new")));
        Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(["empty", "new"]);
    }

    [Fact]
    public void Make_TemplateWithAFault_LeavesNothing()
    {
        using var folder = new TemporaryFolder();
        foreach (var path in Directory.EnumerateFiles(NewWorkspace.Template, "*", SearchOption.AllDirectories))
        {
            var copy = folder.File("template", Path.GetRelativePath(NewWorkspace.Template, path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
        }
        File.WriteAllText(folder.File("template", Dll), "no assembly");

        Should.Throw<InputFaultException>(() => NewWorkspace.Make(folder.File("template"), folder.File("new"))).Message.ShouldContain("ExampleDetector.dll");
        Directory.GetFileSystemEntries(folder.Path).ShouldBe([folder.File("template")]);
    }

    [Fact]
    public void Make_WithoutItsTemplate_SaysThatTheInstallationIsNotWhole()
    {
        using var folder = new TemporaryFolder();

        Should.Throw<InputFaultException>(() => NewWorkspace.Make(folder.File("none"), folder.File("new"))).Message.ShouldContain("Install samd again");
        Directory.GetFileSystemEntries(folder.Path).ShouldBeEmpty();
    }

    private static string[] Digests(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => $"{Path.GetRelativePath(folder, file)} {Sha256Digest.OfFile(file)}").Order(StringComparer.Ordinal)];
}
