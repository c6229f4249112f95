using SaMD.Contracts;
using SaMD.Files;
using SaMD.TestKit;
using SaMD.Validation.Evidence;

namespace SaMD.Validation.Tests.Execution.Scripted;

/// <summary>Strata, crossings and gaps from the requirement to the results. Readings are 95 % against a reference of 95 %, plus what a test adds.</summary>
[Verifies("SRS-PLAT-032")]
public sealed class StrataTests
{
    private const int Recordings = 24;

    [Fact]
    public void Run_Crossing_ShowsEveryCombinationWithItsSize()
    {
        var rows = Run("{ by: [sex], cross: [{ first: sex, second: site }] }").Rows.Where(row => row.Stratum?.StartsWith("sex x site=", StringComparison.Ordinal) == true).ToList();

        rows.Select(row => row.Stratum).ShouldBe(
            ["sex x site=female, east", "sex x site=female, north", "sex x site=female, west", "sex x site=male, east", "sex x site=male, north", "sex x site=male, west"]);
        rows.ShouldAllBe(row => row.Estimate.Recordings == 4 && row.Estimate.Subjects == 4 && row.Reason == "inconclusive: 4 of at least 10 persons");
        // Women read 1 % more; and the site adds its number.
        rows.Select(row => Math.Round(row.Estimate.Value!.Value, 9)).ShouldBe([1, 1.1, 1.2, 0, 0.1, 0.2]);
    }

    [Fact]
    public void Run_CrossingOfPartsOfRecordings_GroupsThemByTheRecordsOtherStratum()
    {
        var rows = Run("{ by: [sex], cross: [{ first: sex, second: sao2-decade }] }").Rows.Where(row => row.Stratum?.StartsWith("sex x sao2-decade=", StringComparison.Ordinal) == true).ToList();

        rows.Select(row => row.Stratum).ShouldBe(["sex x sao2-decade=female, 90-100", "sex x sao2-decade=male, 90-100", "sex x sao2-decade=female, unknown", "sex x sao2-decade=male, unknown"]);
        rows.Take(2).ShouldAllBe(row => row.Estimate.Subjects == 12 && row.Reason == null);
        // Where the reference is not valid there is no pair: such a part is shown, empty.
        rows.Skip(2).ShouldAllBe(row => row.Estimate.Subjects == 0 && row.Estimate.Value == null);
    }

    [Fact]
    public void Run_Gaps_AreStatedForListedPairsAndStrataThatAreTooSmallAreNamed()
    {
        var gaps = Run("{ by: [sex, site], gaps: [{ stratum: sex, from: male, to: female }, { stratum: site, from: east, to: west }] }").Rows
            .First(row => row.Stratum is null && row.Aggregation == "gross").Gaps!;

        var gap = gaps.Compared.ShouldHaveSingleItem();
        (gap.From, gap.To).ShouldBe(("sex=male", "sex=female"));
        gap.Value!.Value.ShouldBe(1, 1e-9);
        gap.Lower!.Value.ShouldBeInRange(0.8, 1);
        gap.Upper!.Value.ShouldBeInRange(1, 1.2);
        gaps.NotCompared.ShouldBe([new UncomparedStratum("site=east", "8 persons, fewer than 10"), new UncomparedStratum("site=west", "8 persons, fewer than 10")]);
    }

    [Fact]
    public void Run_ValueThatNobodyHas_IsShownWithNobodyInIt()
    {
        var rows = Run("{ by: [sex], cross: [{ first: sex, second: site }] }", change: text => text.Replace("values: [female, male]", "values: [female, male, intersex]", StringComparison.Ordinal)).Rows;

        var row = rows.Single(each => each.Stratum == "sex=intersex" && each.Aggregation == "gross");
        (row.Estimate.Recordings, row.Estimate.Subjects, row.Estimate.Value, row.Reason).ShouldBe((0, 0, null, "inconclusive: 0 of at least 10 persons"));
        rows.Count(each => each.Stratum is "sex x site=intersex, east" or "sex x site=intersex, north" or "sex x site=intersex, west").ShouldBe(3);
    }

    // Of a classification no stratum divides recordings, whatever it is called.
    [Theory]
    [InlineData("rhythm")]
    [InlineData("heart-rate-band")]
    [InlineData("sao2-decade")]
    public void Run_StratumOfRecordsUnderTheNameOfOneThatDividesThem_IsShownAndGates(string name)
    {
        using var workspace = new ScriptedWorkspace(
            $"endpoint: classification.sensitivity, class: atrial-fibrillation, inconclusive-as: wrong, accept: {{ value: 0.1 }}, strata: {{ by: [{name}], gate: true, limit: 0.9 }}", Recordings);
        Rename(workspace, text => text.Replace("name: sex", $"name: {name}", StringComparison.Ordinal).Replace(", sex: ", $", {name}: ", StringComparison.Ordinal));
        workspace.Write("requirements/all.yaml", File.ReadAllText(workspace.PathOf("requirements", "all.yaml")).Replace("role: exploratory", "role: primary", StringComparison.Ordinal));

        var rows = workspace.Run(recording => [new ClassificationOutput(60, 60, recording % 2 == 1 ? "atrial-fibrillation" : "sinus-rhythm", null, [], [])]).Rows.Where(row => row.Aggregation == "gross" && row.Gating).ToList();

        rows.Select(row => row.Stratum).ShouldBe([null, $"{name}=female", $"{name}=male"]);
        // Of the men's recordings with fibrillation none is called so.
        (rows[1].Estimate.Value, rows[2].Estimate.Value, rows[2].Verdict).ShouldBe((1, 0, Validation.Acceptance.Verdict.Fail));
    }

    [Fact]
    public void Plan_StratumOfRecordsThatTheEndpointAlsoDividesRecordingsBy_IsRefused() =>
        Should.Throw<InputFaultException>(() => Run("{ by: [sao2-decade] }", change: text => text.Replace("name: sex", "name: sao2-decade", StringComparison.Ordinal).Replace(", sex: ", ", sao2-decade: ", StringComparison.Ordinal)))
            .Faults.ShouldHaveSingleItem().Message.ShouldContain("nobody could tell which is meant");

    [Theory]
    [InlineData("{ by: [sex], cross: [{ first: sex, second: size }] }", "'size' is no stratum")]
    [InlineData("{ by: [sex], cross: [{ first: sex, second: sex }] }", "cannot be crossed with itself")]
    [InlineData("{ by: [sex], cross: [{ first: sao2-decade, second: sao2-disparity-band }] }", "both divide recordings")]
    [InlineData("{ by: [sex], gaps: [{ stratum: sex, from: male, to: woman }] }", "'woman' is no value of 'sex'")]
    [InlineData("{ by: [sex], gaps: [{ stratum: sex, from: male, to: male }] }", "no gap to itself")]
    [InlineData("{ by: [sex], fewest-persons: 9 }", "10 or more was expected")]
    public void Plan_FaultyStrata_AreNamedAtTheirPlace(string strata, string said)
    {
        var fault = Should.Throw<InputFaultException>(() => Run(strata)).Faults.ShouldHaveSingleItem();

        fault.Message.ShouldContain(said);
        fault.Place.Line.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Plan_GapOfAMedianOverPersons_IsRefused() =>
        Should.Throw<InputFaultException>(() => Run("{ by: [sex], gaps: [{ stratum: sex, from: male, to: female }] }", "spo2.person-median-absolute-error"))
            .Faults.ShouldContain(fault => fault.Message.Contains("gaps are estimated for", StringComparison.Ordinal));

    private static void Rename(ScriptedWorkspace workspace, Func<string, string> change) =>
        workspace.Write("datasets/scripted.yaml", change(File.ReadAllText(workspace.PathOf("datasets", "scripted.yaml"))));

    private static ResultsFile Run(string strata, string endpoint = "spo2.mean-error", Func<string, string>? change = null)
    {
        using var workspace = new ScriptedWorkspace($"endpoint: {endpoint}, reference: finger, pair-within: 0.5, strata: {strata}\nendpoint: spo2.availability, reference: finger", Recordings);
        if (change is not null) Rename(workspace, change);
        return workspace.Run(recording => Enumerable.Range(4, 56).Select(second => new OxygenSaturationOutput(second, second, 95 + (recording % 2) + (0.1 * (recording % 3)), null, null)));
    }
}
