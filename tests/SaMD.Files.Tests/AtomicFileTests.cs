using SaMD.TestKit;

namespace SaMD.Files.Tests;

/// <summary>A file is there whole, or as it was before.</summary>
[Verifies("SRS-PLAT-012")]
public sealed class AtomicFileTests
{
    [Fact]
    public void WriteText_NewFileInNewFolder_HoldsTheTextAndNothingElseIsLeft()
    {
        using var folder = new TempFolder();
        var path = Path.Combine(folder.Path, "new", "a.txt");
        AtomicFile.WriteText(path, "ä\n");
        File.ReadAllBytes(path).ShouldBe([0xC3, 0xA4, 0x0A]);
        Directory.GetFileSystemEntries(Path.GetDirectoryName(path)!).ShouldBe([path]);
    }

    [Fact]
    public void Write_ExistingFile_IsReplaced()
    {
        using var folder = new TempFolder();
        var path = folder.Write("a.txt", "a long former content");
        AtomicFile.Write(path, "new"u8);
        File.ReadAllText(path).ShouldBe("new");
        Directory.GetFileSystemEntries(folder.Path).ShouldBe([path]);
    }

    [Fact]
    public void Write_TargetThatCannotBeReplaced_ThrowsAndLeavesNothingBehind()
    {
        using var folder = new TempFolder();
        var path = Path.Combine(folder.Path, "taken");
        Directory.CreateDirectory(Path.Combine(path, "inside"));
        Should.Throw<Exception>(() => AtomicFile.Write(path, "new"u8)).ShouldBeAssignableTo<SystemException>();
        Directory.GetFileSystemEntries(folder.Path).ShouldBe([path]);
        Directory.GetFileSystemEntries(path).Length.ShouldBe(1);
    }

    [Fact]
    public void WriteLines_Lines_EachEndsWithALineFeed()
    {
        using var folder = new TempFolder();
        var path = Path.Combine(folder.Path, "new", "a.jsonl");
        AtomicFile.WriteLines(path, ["ä", "", "b"]);
        File.ReadAllBytes(path).ShouldBe([0xC3, 0xA4, 0x0A, 0x0A, 0x62, 0x0A]);
    }

    [Fact]
    public void WriteLines_LineThatCannotBeMade_LeavesTheFormerContent()
    {
        using var folder = new TempFolder();
        var path = folder.Write("a.jsonl", "former");
        Should.Throw<InvalidOperationException>(() => AtomicFile.WriteLines(path, Enumerable.Range(0, 100_000).Select(i => i < 99_999 ? $"{i}" : throw new InvalidOperationException())));
        File.ReadAllText(path).ShouldBe("former");
        Directory.GetFileSystemEntries(folder.Path).ShouldBe([path]);
    }

    [Fact]
    public void Write_FolderThatIsAFile_Throws()
    {
        using var folder = new TempFolder();
        var path = folder.Write("a.txt", "former");
        Should.Throw<IOException>(() => AtomicFile.Write(Path.Combine(path, "b.txt"), "new"u8));
        File.ReadAllText(path).ShouldBe("former");
    }

    [Fact]
    public void Write_LinkUnderTheTemporaryName_IsNotFollowed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege there.");
        using var folder = new TempFolder();
        var precious = folder.Write("precious.txt", "precious");
        var temporary = Path.Combine(folder.Path, $".a.txt.{Environment.ProcessId}.{Environment.CurrentManagedThreadId}.tmp");
        File.CreateSymbolicLink(temporary, precious);
        AtomicFile.WriteText(Path.Combine(folder.Path, "a.txt"), "new");
        (File.ReadAllText(precious), File.ReadAllText(Path.Combine(folder.Path, "a.txt"))).ShouldBe(("precious", "new"));
        File.Exists(temporary).ShouldBeFalse();
    }

    [Fact]
    public void Write_ManyWritersAtOnce_EachReadingSeesOneWholeContent()
    {
        using var folder = new TempFolder();
        var path = folder.Write("a.txt", new string('0', 100_000));
        var writers = Enumerable.Range(1, 4).Select(writer => new Thread(() =>
        {
            for (var i = 0; i < 50; i++) AtomicFile.WriteText(path, new string((char)('0' + writer), 100_000));
        })).ToList();
        writers.ForEach(writer => writer.Start());
        while (writers.Any(writer => writer.IsAlive)) CheckWhole(File.ReadAllText(path));
        CheckWhole(File.ReadAllText(path));
        Directory.GetFileSystemEntries(folder.Path).ShouldBe([path]);
    }

    private static void CheckWhole(string text)
    {
        text.Length.ShouldBe(100_000);
        text.Distinct().Count().ShouldBe(1);
    }
}
