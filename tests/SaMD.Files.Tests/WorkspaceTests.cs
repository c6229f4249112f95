using SaMD.TestKit;

namespace SaMD.Files.Tests;

/// <summary>The workspace file: where things lie, and what gates select.</summary>
public sealed class WorkspaceTests
{
    private const string Text = """
        folders:
          algorithms: algorithms
          datasets: data sets
          requirements: requirements
          evidence: out/evidence
        ledger: ledger.jsonl
        data: [data, /srv/recordings, ../shared]
        default-gate: smoke
        gates:
          smoke: { title: Self-check, partitions: [smoke] }
          release:
            title: Release
            partitions: [validation, test]

        """;

    [Fact]
    public void Read_WholeFile_SaysWhatIsWritten()
    {
        using var folder = new TempFolder();
        folder.Write("samd.yaml", Text);
        var workspace = Workspace.Read(folder.Path);
        (workspace.Root, workspace.Algorithms, workspace.Datasets).ShouldBe((folder.Path, "algorithms", "data sets"));
        (workspace.Requirements, workspace.Evidence, workspace.Ledger).ShouldBe(("requirements", "out/evidence", "ledger.jsonl"));
        workspace.Data.ShouldBe(["data", "/srv/recordings", "../shared"]);
        workspace.Gates.Select(gate => (gate.Name, gate.Title, string.Join(' ', gate.Partitions), gate.Place.Line)).ShouldBe([
            ("smoke", "Self-check", "smoke", 10), ("release", "Release", "validation test", 11)]);
        workspace.DefaultGate.ShouldBeSameAs(workspace.Gates[0]);
        workspace.Sha256.ShouldBe(Sha256Digest.OfText(Text));
    }

    [Fact]
    public void Paths_OfTheWorkspace_AreAbsoluteInsideAndRelativeInMessages()
    {
        using var folder = new TempFolder();
        folder.Write("samd.yaml", Text);
        var workspace = Workspace.Read(folder.Path);
        workspace.FullPath(workspace.Evidence).ShouldBe(Path.Combine(folder.Path, "out", "evidence"));
        workspace.Relative(Path.Combine(folder.Path, "out", "evidence", "x")).ShouldBe("out/evidence/x");
    }

    [Fact]
    public void Ledger_OutsideOfTheWorkspace_IsTakenAsWritten()
    {
        using var folder = new TempFolder();
        var shared = Path.Combine(folder.Path, "shared", "ledger.jsonl");
        var root = Directory.CreateDirectory(Path.Combine(folder.Path, "work")).FullName;
        folder.Write("work/samd.yaml", Text.Replace("ledger: ledger.jsonl", "ledger: ../shared/ledger.jsonl", StringComparison.Ordinal));
        Workspace.Read(root).ShouldSatisfyAllConditions(each => each.Ledger.ShouldBe("../shared/ledger.jsonl"), each => each.FullPath(each.Ledger).ShouldBe(shared));
        folder.Write("work/samd.yaml", Text.Replace("ledger: ledger.jsonl", $"ledger: '{shared}'", StringComparison.Ordinal));
        Workspace.Read(root).ShouldSatisfyAllConditions(each => each.Ledger.ShouldBe(shared), each => each.FullPath(each.Ledger).ShouldBe(shared));
        folder.Write("work/samd.yaml", Text.Replace("ledger: ledger.jsonl", $"ledger: '{Path.Combine(root, "out", "evidence", "l.jsonl")}'", StringComparison.Ordinal));
        Should.Throw<InputFaultException>(() => Workspace.Read(root)).Faults.ShouldHaveSingleItem().Message.ShouldContain("inside the evidence");
    }

    [Fact]
    public void Find_FromAFolderBelow_IsTheNearestAbove()
    {
        using var folder = new TempFolder();
        folder.Write("samd.yaml", Text);
        var below = Directory.CreateDirectory(Path.Combine(folder.Path, "a", "b")).FullName;
        Workspace.Find(below).Root.ShouldBe(folder.Path);
    }

    [Fact]
    public void Find_OutsideOfAnyWorkspace_SaysWhatToDo()
    {
        using var folder = new TempFolder();
        Should.Throw<InputFaultException>(() => Workspace.Find(folder.Path)).Message.ShouldContain("'samd init' writes a new one");
    }

    [Fact]
    public void GateNamed_KnownUnknownAndNone()
    {
        using var folder = new TempFolder();
        folder.Write("samd.yaml", Text);
        var workspace = Workspace.Read(folder.Path);
        workspace.GateNamed(null).Name.ShouldBe("smoke");
        workspace.GateNamed("release").Title.ShouldBe("Release");
        Should.Throw<InputFaultException>(() => workspace.GateNamed("relaese")).Message
            .ShouldBe("samd.yaml: There is no gate 'relaese'. Did you mean 'release'? Gates of this workspace: smoke, release.");
    }

    [Theory]
    [InlineData("algorithms: algorithms", "algorithms: ../algorithms", "a path inside the workspace was expected")]
    [InlineData("algorithms: algorithms", "algorithms: a/../../b", "a path inside the workspace was expected")]
    [InlineData("algorithms: algorithms", "algorithms: /etc", "a path inside the workspace was expected")]
    [InlineData("algorithms: algorithms", "algorithms: 'C:/x'", "a path inside the workspace was expected")]
    [InlineData("algorithms: algorithms", "algorithms: a\\b", "a path inside the workspace was expected")]
    [InlineData("algorithms: algorithms", "algorithms: .", "a path inside the workspace was expected")]
    [InlineData("algorithms: algorithms", "algorithms: a//b", "a path inside the workspace was expected")]
    [InlineData("algorithms: algorithms", "algorithms: a/", "a path inside the workspace was expected")]
    [InlineData("algorithms: algorithms", "algorithms: \"a\\0b\"", "a path inside the workspace was expected")]
    [InlineData("ledger: ledger.jsonl", "ledger: ../", "the path of a file was expected")]
    [InlineData("ledger: ledger.jsonl", "ledger: ..", "the path of a file was expected")]
    [InlineData("ledger: ledger.jsonl", "ledger: \"a\\0b\"", "the path of a file was expected")]
    [InlineData("ledger: ledger.jsonl", "ledger: ./out/x/../evidence/ledger.jsonl", "inside the evidence")]
    [InlineData("ledger: ledger.jsonl", "ledger: OUT/evidence/ledger.jsonl", "inside the evidence")]
    [InlineData("ledger: ledger.jsonl", "ledger: out/evidence/ledger.jsonl", "inside the evidence")]
    [InlineData("evidence: out/evidence", "evidence: requirements", "overlaps 'requirements'")]
    [InlineData("evidence: out/evidence", "evidence: Requirements/out", "overlaps 'requirements'")]
    [InlineData("algorithms: algorithms", "algorithms: out", "overlaps 'out'")]
    [InlineData("default-gate: smoke", "default-gate: smoek", "which is no gate of this file. Did you mean 'smoke'?")]
    [InlineData("default-gate: smoke", "", "'default-gate' is missing")]
    [InlineData("partitions: [smoke]", "partitions: []", "the gate would select nothing")]
    [InlineData("partitions: [smoke]", "partition: [smoke]", "'partitions' is missing or empty", 2)]
    [InlineData("partitions: [smoke]", "partitions: [Smoke]", "a name like validation was expected")]
    [InlineData("title: Self-check, ", "", "'title' is missing")]
    [InlineData("  release:", "  Release now:", "A gate is called 'Release now'; a name like pull-request was expected.")]
    [InlineData("data: [data, /srv/recordings, ../shared]", "data: [\"\"]", "the path of a folder was expected")]
    [InlineData("data: [data, /srv/recordings, ../shared]", "datas: x", "Unknown key 'datas'. Did you mean 'data'?")]
    public void Read_OneMistake_IsOneFault(string piece, string replacement, string message, int count = 1)
    {
        var faults = FaultsOf(Text.Replace(piece, replacement, StringComparison.Ordinal));
        faults.Count.ShouldBe(count);
        faults[0].Message.ShouldContain(message);
        faults.ShouldAllBe(fault => fault.Place.File == "samd.yaml" && fault.Place.Line > 0);
    }

    [Theory]
    [InlineData("folders")]
    [InlineData("gates")]
    public void Read_WithoutAWholePart_IsOneFault(string part)
    {
        var lines = Text.Split('\n');
        var at = Array.IndexOf(lines, part + ":");
        var end = Array.FindIndex(lines, at + 1, line => !line.StartsWith(' '));
        FaultsOf(string.Join('\n', lines[..at].Concat(lines[end..]))).ShouldHaveSingleItem().Message.ShouldBe($"'{part}' is missing; a mapping was expected.");
    }

    [Fact]
    public void Read_ManyMistakes_GivesAllOfThem() =>
        FaultsOf("folders:\n  algorithms: ..\n  requirements: 3\n  evidence: e\nledger: /x/\ngates: {}\ndefault-gate: [a]\nmore: 1\n").Select(fault => fault.Place.Line)
            .Order().ShouldBe([2, 2, 5, 6, 7, 8]);

    [Fact]
    public void Read_Mutations_GiveAWorkspaceOrFaults()
    {
        using var folder = new TempFolder();
        var whole = System.Text.Encoding.UTF8.GetBytes(Text);
        var state = 5u;
        for (var i = 0; i < 3_000; i++)
        {
            File.WriteAllBytes(Path.Combine(folder.Path, "samd.yaml"), Mutations.Of(whole, ref state));
            try
            {
                var workspace = Workspace.Read(folder.Path);
                workspace.Gates.ShouldContain(workspace.DefaultGate);
            }
            catch (InputFaultException fault)
            {
                fault.Faults.Where(one => one.Message.Any(char.IsControl)).ShouldBeEmpty();
            }
        }
    }

    [Fact]
    public void CommittedWorkspace_HasTheGatesOfThePlan()
    {
        var workspace = Workspace.Read(Repository.Root);
        workspace.Gates.Select(gate => (gate.Name, string.Join(' ', gate.Partitions))).ShouldBe([
            ("smoke", "smoke"), ("pull-request", "development validation stress"), ("release", "development validation stress test")]);
        workspace.DefaultGate.Name.ShouldBe("smoke");
        workspace.Data.ShouldBe(["data"]);
        Directory.Exists(workspace.FullPath(workspace.Requirements)).ShouldBeTrue();
        Directory.Exists(workspace.FullPath(workspace.Algorithms)).ShouldBeTrue();
    }

    private static IReadOnlyList<Fault> FaultsOf(string text)
    {
        using var folder = new TempFolder();
        folder.Write("samd.yaml", text);
        return Should.Throw<InputFaultException>(() => Workspace.Read(folder.Path)).Faults;
    }
}
