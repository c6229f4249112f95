using SaMD.Files;
using SaMD.TestKit;
using SaMD.Validation.Datasets;
using SaMD.Validation.Datasets.Fetching;

namespace SaMD.Validation.Tests.Datasets.Fetching;

/// <summary>What is refused before anything is asked for.</summary>
public sealed class FetchPlanTests
{
    private const string Address = "https://example.org/small/1.0/";

    private static FetchPlan Make(string more = "", params string[] records) => FetchPlan.Make(FetchScene.Manifest(Address, SmallManifest.Digests + more), "somewhere", records);

    private static IReadOnlyList<Fault> Faults(Func<FetchPlan> make) => Should.Throw<InputFaultException>(make).Faults;

    private static string Line(string path) => $"{new string('0', 64)}  {path}\n";

    [Fact]
    public void Make_AllFiles_InTheOrderOfTheList_BelowTheFolder()
    {
        var plan = Make(Line("sub/x+1.csv"));
        plan.Items.Select(item => item.Line.Path).ShouldBe(plan.Manifest.Digests.Lines.Select(line => line.Path));
        plan.Items[^1].From.ShouldBe(new Uri("https://example.org/small/1.0/sub/x+1.csv"));
        plan.Items[^1].Target.ShouldBe(Path.GetFullPath(Path.Combine("somewhere", "sub", "x+1.csv")));
    }

    [Fact]
    public void Make_SomeRecords_TakesTheirFiles() =>
        Make("", "a2", "c1").Items.Select(item => item.Line.Path).ShouldBe(["a2.atr", "a2.dat", "a2.hea", "c1.atr", "c1.dat", "c1.hea"]);

    [Fact]
    public void Make_UnknownRecord_IsAFaultWithAHint() =>
        Faults(() => Make("", "a12")).ShouldHaveSingleItem().Message.ShouldBe("'a12' is no record of 'small'. Did you mean 'a1'?");

    [Theory]
    [InlineData("CON", "is the name of a device on Windows")]
    [InlineData("sub/nul.dat", "is the name of a device on Windows")]
    [InlineData("com7.x/a", "is the name of a device on Windows")]
    [InlineData("a./b", "ends in a dot, which Windows drops")]
    [InlineData("x.dat.partial", "is the ending of files that are not whole yet")]
    [InlineData("A1.DAT", "differs from it in upper and lower case only")]
    public void Make_HostileName_IsRefused(string path, string message)
    {
        var fault = Faults(() => Make(Line(path))).ShouldHaveSingleItem();
        (fault.Kind, fault.Place.Line).ShouldBe((FaultKind.Integrity, 13));
        fault.Message.ShouldContain(message);
    }

    [Theory]
    [InlineData("../x")]
    [InlineData("/etc/passwd")]
    [InlineData("a//b")]
    [InlineData("a\\b")]
    [InlineData("C:x")]
    [InlineData("%2e%2e/x")]
    [InlineData("x?y")]
    [InlineData("x#y")]
    [InlineData("x\u0001")]
    public void DigestList_NameThatLeadsElsewhere_NeverBecomesAPlan(string path)
    {
        var faults = new FaultCollector();
        DigestList.Parse(System.Text.Encoding.UTF8.GetBytes(Line(path)), "small.sha256", faults).Lines.ShouldBeEmpty();
        faults.Faults.ShouldHaveSingleItem();
    }

    [Fact]
    public void Make_SeveralHostileNames_AreToldAtOnce() => Faults(() => Make(Line("con") + Line("prn"))).Count.ShouldBe(2);

    [Theory]
    [InlineData("restricted-access: Sign the agreement of the source.", FaultKind.Absent, "'small' may not simply be downloaded, and nothing was asked for. Sign the agreement of the source.")]
    [InlineData("exercised: true", FaultKind.Configuration, "does not say where to download it from")]
    [InlineData("download: [{ match: \"*.dat\", from: \"https://example.org/\" }]", FaultKind.Configuration, "No rule of 'download' in datasets/small.yaml matches 'a1.atr'.")]
    public void Make_DatasetThatIsNotDownloaded_SaysWhy(string key, FaultKind kind, string message)
    {
        using var folder = new TemporaryFolder();
        var manifest = SmallManifest.Read(folder, $"{key}\n{SmallManifest.Yaml}").Manifest!;
        var fault = Faults(() => FetchPlan.Make(manifest, "somewhere", []))[0];
        (fault.Kind, fault.Message.Contains(message, StringComparison.Ordinal)).ShouldBe((kind, true), fault.Message);
    }

    [Theory]
    [InlineData("http://example.org/")]
    [InlineData("ftp://example.org/")]
    [InlineData("file:///data/")]
    [InlineData("https://example.org/small")]
    [InlineData("https://user:word@example.org/")]
    [InlineData("https://example.org/?x=/")]
    [InlineData("example.org/")]
    public void Manifest_AddressThatIsNotAskedFor_IsAFault(string address) =>
        SmallManifest.FaultsWith("digests: small.sha256", $"digests: small.sha256\ndownload:\n  - {{ from: \"{address}\" }}")
            .ShouldContain(fault => fault.StartsWith("datasets/small.yaml:14:", StringComparison.Ordinal) && fault.Contains("an address that starts with https:// and ends in '/' was expected", StringComparison.Ordinal));
}
