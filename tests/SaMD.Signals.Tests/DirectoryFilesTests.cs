using SaMD.Files;

namespace SaMD.Signals.Tests;

public sealed class DirectoryFilesTests : IDisposable
{
    private readonly string _outside = Directory.CreateTempSubdirectory("samd-signals-").FullName;

    public DirectoryFilesTests()
    {
        Directory.CreateDirectory(Path.Combine(Root, "sub"));
        File.WriteAllText(Path.Combine(_outside, "secret"), "outside");
        File.WriteAllText(Path.Combine(Root, "a.hea"), "inside");
        File.WriteAllText(Path.Combine(Root, "sub", "b.hea"), "below");
    }

    private string Root => Path.Combine(_outside, "root");

    public void Dispose() => Directory.Delete(_outside, recursive: true);

    [Theory]
    [InlineData("a.hea", "inside")]
    [InlineData("sub/b.hea", "below")]
    [InlineData("./a.hea", "inside")]
    public void Open_FileBelowTheFolder_ReadsIt(string name, string expected)
    {
        var files = new DirectoryFiles(Root);
        files.Exists(name).ShouldBeTrue();
        Read(files, name).ShouldBe(expected);
        files.Describe(name).ShouldBe(Path.Join(Root, name));
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("sub")]
    [InlineData("a.hea/b")]
    public void Open_NoSuchFile_IsAbsent(string name)
    {
        var files = new DirectoryFiles(Root);
        files.Exists(name).ShouldBeFalse();
        var fault = Should.Throw<InputFaultException>(() => files.Open(name)).Faults.ShouldHaveSingleItem();
        (fault.Kind, fault.Place.File).ShouldBe((FaultKind.Absent, files.Describe(name)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("../secret")]
    [InlineData("sub/../../secret")]
    [InlineData("sub/..")]
    [InlineData("sub//b.hea")]
    [InlineData("/etc/passwd")]
    [InlineData("..\\secret")]
    [InlineData("c:secret")]
    [InlineData("a.hea\0")]
    public void Open_NameThatLeavesTheFolder_IsRefused(string name)
    {
        var files = new DirectoryFiles(Root);
        files.Exists(name).ShouldBeFalse();
        Should.Throw<InputFaultException>(() => files.Open(name)).Faults.ShouldHaveSingleItem().Kind.ShouldBe(FaultKind.Integrity);
    }

    [Fact]
    public void Open_LinkThatLeavesTheFolder_IsRefused()
    {
        Link("out", Path.Combine(_outside, "secret"));
        Link("relative", "../secret");
        Link("folder", _outside);
        Link("hop", "folder/secret");
        Link("loop", "loop");
        var files = new DirectoryFiles(Root);
        foreach (var name in new[] { "out", "relative", "folder/secret", "hop", "loop" })
        {
            files.Exists(name).ShouldBeFalse(name);
            Should.Throw<InputFaultException>(() => files.Open(name)).Faults.ShouldHaveSingleItem().Kind.ShouldBe(FaultKind.Integrity, name);
        }
    }

    [Fact]
    public void Open_LinkThatStaysInTheFolder_IsFollowed()
    {
        Link("again.hea", "a.hea");
        Link("sub/up.hea", "../a.hea");
        Link("twice.hea", Path.Combine(Root, "again.hea"));
        var files = new DirectoryFiles(Root);
        foreach (var name in new[] { "again.hea", "sub/up.hea", "twice.hea" }) Read(files, name).ShouldBe("inside");
    }

    [Fact]
    public void Construct_FolderThatIsALink_ReadsBelowIt()
    {
        Directory.CreateSymbolicLink(Path.Combine(_outside, "data"), Root);
        Read(new DirectoryFiles(Path.Combine(_outside, "data")), "sub/b.hea").ShouldBe("below");
    }

    [Fact]
    public void Construct_NoSuchFolder_IsAbsent() => Should
        .Throw<InputFaultException>(() => new DirectoryFiles(Path.Combine(_outside, "none"))).Faults.ShouldHaveSingleItem().Kind.ShouldBe(FaultKind.Absent);

    private void Link(string name, string target) => File.CreateSymbolicLink(Path.Combine(Root, name), target);

    private static string Read(DirectoryFiles files, string name)
    {
        using var reader = new StreamReader(files.Open(name));
        return reader.ReadToEnd();
    }
}
