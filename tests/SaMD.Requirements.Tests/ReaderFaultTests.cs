using SaMD.Files;
using SaMD.TestKit;

namespace SaMD.Requirements.Tests;

/// <summary>Each mistake gives one fault, at the place where it stands.</summary>
[Verifies("SRS-PLAT-011")]
public sealed class ReaderFaultTests
{
    public static TheoryData<string, string, string> OfShape => BrokenFiles.OfShape();

    public static TheoryData<string, string, string> OfMeaning => BrokenFiles.OfMeaning();

    [Fact]
    public void Read_Example_HasNoFault() => Example.FaultsOf(Example.Text).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(OfShape))]
    [MemberData(nameof(OfMeaning))]
    public void Read_OneMistake_GivesOneFaultAtItsPlace(string piece, string replacement, string message)
    {
        var (text, marks) = Example.TakeMarks(Example.With(piece, replacement));
        var fault = Example.FaultsOf(text).ShouldHaveSingleItem();
        fault.Message.ShouldContain(message);
        (fault.Place.File, fault.Place.Line, fault.Place.Column).ShouldBe(("requirements/example.yaml", marks.Single().Line, marks.Single().Column));
        fault.Kind.ShouldBe(FaultKind.Configuration);
    }

    [Fact]
    public void Read_ManyMistakesInManyFiles_GivesAllOfThemInFileOrder()
    {
        using var folder = new TempFolder();
        folder.Write("b.yaml", "requirements:\n  - id: SRS-B-001\n    revision: 0\n    role: prime\n    titel: x\n");
        folder.Write("a.yaml", "user-needs:\n  - id: UN-001\n    title: x\n    text: It complies.\n");
        folder.Write("c.yaml", "hazards: [\n");
        var faults = Should.Throw<InputFaultException>(() => RequirementsReader.Read(folder.Path, "r")).Faults;
        faults.Select(fault => fault.ToString()[..fault.ToString().IndexOf(' ', StringComparison.Ordinal)]).ShouldBe([
            "r/a.yaml:4:11:", "r/b.yaml:2:5:", "r/b.yaml:2:5:", "r/b.yaml:2:5:", "r/b.yaml:2:5:", "r/b.yaml:3:15:", "r/b.yaml:4:11:", "r/b.yaml:5:5:", "r/c.yaml:2:1:"]);
    }

    [Fact]
    public void Read_LinksIntoAFileThatIsNoYaml_AreNotBlamed()
    {
        using var folder = new TempFolder();
        folder.Write("needs.yaml", "user-needs: [\n");
        folder.Write("srs.yaml", Example.Text[Example.Text.IndexOf("requirements:\n", StringComparison.Ordinal)..]);
        var fault = Should.Throw<InputFaultException>(() => RequirementsReader.Read(folder.Path, "r")).Faults.ShouldHaveSingleItem();
        fault.Place.File.ShouldBe("r/needs.yaml");
    }

    [Fact]
    public void Read_SameIdInTwoFiles_NamesTheFirst()
    {
        using var folder = new TempFolder();
        folder.Write("a.yaml", "user-needs:\n  - { id: UN-001, title: x, text: y }\n");
        folder.Write("b.yaml", "user-needs:\n  - { id: UN-001, title: x, text: y }\n");
        Should.Throw<InputFaultException>(() => RequirementsReader.Read(folder.Path, "r")).Message
            .ShouldBe("r/b.yaml:2:5: The id 'UN-001' is taken by r/a.yaml:2:5; an id is given once in a workspace.");
    }

    [Theory]
    [InlineData("primary", 1)]
    [InlineData("secondary", 1)]
    [InlineData("exploratory", 0)]
    public void Read_OnlyReportOnlyRows_IsRefusedWhereSomethingMustDecide(string role, int faults)
    {
        var text = $"requirements:\n  - id: SRS-A-001\n    revision: 1\n    role: {role}\n    title: x\n    text: x\n    rationale: x\n    algorithm: a\n"
            + "    verify:\n      - { dataset: d, partition: p, endpoint: e.f, role: report-only }\n";
        Example.FaultsOf(text).Count(fault => fault.Message.Contains("All rows are report-only")).ShouldBe(faults);
    }

    [Fact]
    public void Read_ReportOnlyAccuracy_NeedsAvailabilityThatNeedNotGate()
    {
        const string head = "requirements:\n  - id: SRS-A-001\n    revision: 1\n    role: exploratory\n    title: x\n    text: x\n    rationale: x\n    algorithm: a\n    verify:\n"
            + "      - { dataset: d, partition: p, endpoint: hr.mean-error, role: report-only }\n";
        Example.FaultsOf(head).ShouldHaveSingleItem().Message.ShouldContain("has no hr.availability row beside it");
        Example.FaultsOf(head + "      - { dataset: d, partition: p, endpoint: hr.availability, role: report-only }\n").ShouldBeEmpty();
    }

    [Fact]
    public void Read_GatingAccuracyBesideReportOnlyAvailability_IsRefused()
    {
        var text = Example.With("endpoint: hr.availability\n        accept: { lower-bound: 0.95 }", "endpoint: hr.availability\n        role: report-only");
        Example.FaultsOf(text).ShouldHaveSingleItem().Message.ShouldContain("has no gating hr.availability row beside it");
    }

    [Fact]
    public void Read_FolderWithoutFiles_SaysSo()
    {
        using var folder = new TempFolder();
        Should.Throw<InputFaultException>(() => RequirementsReader.Read(folder.Path, "requirements")).Message.ShouldContain("holds no *.yaml file");
        Should.Throw<InputFaultException>(() => RequirementsReader.Read(Path.Combine(folder.Path, "none"), "requirements")).Message.ShouldContain("cannot be read");
    }

    [Fact]
    public void Read_FileThatWouldBePassedOver_IsAFault()
    {
        using var folder = new TempFolder();
        folder.Write("a.yaml", "user-needs: []\n");
        folder.Write("b.yml", "user-needs: []\n");
        Should.Throw<InputFaultException>(() => RequirementsReader.Read(folder.Path, "r")).Message.ShouldStartWith("r/b.yml: ");
    }
}
