using SaMD.Files;

namespace SaMD.Requirements.Tests;

/// <summary>What is written is what is read.</summary>
public sealed class ReaderModelTests
{
    private static readonly RequirementSet _set = Example.Read(Example.Text);

    [Fact]
    public void Read_UserNeedsAndHazards_AreWhole()
    {
        _set.UserNeeds.ShouldHaveSingleItem().ShouldBe(new UserNeed("UN-001", "Rely on it", "A person needs to rely on it.", At(3, 5)));
        var hazard = _set.Hazards.ShouldHaveSingleItem();
        (hazard.Id, hazard.Title, hazard.HazardousSituation, hazard.Harm, hazard.Severity).ShouldBe(("HAZ-001", "Wrong rate", "A wrong rate is shown.", "Delayed treatment.", "serious"));
        hazard.Controls.ShouldBe(["Sensitivity shown"]);
    }

    [Fact]
    public void Read_Requirement_IsWhole()
    {
        var requirement = _set.Requirements[0];
        (requirement.Id, requirement.Revision, requirement.Role, requirement.Title).ShouldBe(("SRS-A-001", 3, RequirementRole.Primary, "Beats"));
        (requirement.Text, requirement.Rationale, requirement.Algorithm).ShouldBe(("The algorithm shall find beats.", "Beats make the rate.", "ecg-heart-rate"));
        requirement.Satisfies.ShouldBe(["UN-001"]);
        requirement.Mitigates.ShouldBe(["HAZ-001"]);
        requirement.Sources.ShouldBe(["A standard 4.3"]);
        requirement.VerifiedByTests.ShouldBeFalse();
        requirement.Place.ShouldBe(At(14, 5));
        requirement.PlaceOf("algorithm").ShouldBe(At(23, 16));
        requirement.PlaceOf("nothing").ShouldBe(requirement.Place);
    }

    [Fact]
    public void Read_Row_IsWhole()
    {
        var row = _set.Requirements[0].Verify[0];
        (row.Number, row.Dataset, row.Endpoint, row.Condition, row.Reference, row.Profile).ShouldBe((1, "mitdb", "beats.sensitivity", "none", "atr", null));
        (row.StartSeconds, row.EndSeconds, row.MatchWindowSeconds).ShouldBe((300, 1800, 0.15));
        (row.Channel, row.Role, row.Aggregation).ShouldBe((ChannelSelection.First, null, Aggregation.Gross));
        row.Partitions.ShouldBe(["validation"]);
        var accept = row.Accept.ShouldNotBeNull();
        (accept.Value, accept.LowerBound, accept.UpperBound, accept.Confidence, accept.Sides, accept.Method).ShouldBe((0.998, 0.99, null, 0.9, IntervalSides.One, "korn-graubard"));
        row.AtLeast.ShouldBe(new AtLeast(20, 21, 35000, 7, 9));
        var strata = row.Strata.ShouldNotBeNull();
        strata.By.ShouldBe(["sex", "age-band"]);
        (strata.Gate, strata.Limit).ShouldBe((true, 0.9));
        row.PlaceOf("endpoint").ShouldBe(At(27, 19));
        accept.PlaceOf("method").ShouldBe(At(35, 89));
    }

    [Fact]
    public void Read_RowOfFewKeys_HasTheDocumentedDefaults()
    {
        var row = _set.Requirements[1].Verify[1];
        (row.Number, row.StartSeconds, row.EndSeconds, row.MatchWindowSeconds, row.Condition, row.Reference).ShouldBe((2, null, null, null, "none", null));
        (row.Channel, row.Role, row.Aggregation, row.AtLeast, row.Strata).ShouldBe((ChannelSelection.First, null, Aggregation.Gross, null, null));
        var accept = row.Accept.ShouldNotBeNull();
        (accept.Confidence, accept.Sides, accept.Method).ShouldBe((0.95, IntervalSides.Two, null));
    }

    [Fact]
    public void Gates_ReportOnlyRowOrExploratoryRequirement_DoesNot()
    {
        _set.Requirements[0].Verify.Select(_set.Requirements[0].Gates).ShouldBe([true, false]);
        (_set.Requirements[0] with { Role = RequirementRole.Exploratory }).Gates(_set.Requirements[0].Verify[0]).ShouldBeFalse();
    }

    [Fact]
    public void Read_TestsItem_MakesTheRequirementVerifiedByTests()
    {
        _set.Requirements[2].VerifiedByTests.ShouldBeTrue();
        _set.Requirements[2].Verify.ShouldBeEmpty();
    }

    [Fact]
    public void Read_OptionsOfRows_AreWhole()
    {
        var rows = _set.Requirements[3].Verify.Select(row => row.Options).ToList();

        (rows[0].Class, rows[0].InconclusiveAs, rows[0].Prevalence).ShouldBe(("atrial-fibrillation", InconclusiveAs.Wrong, 0.02));
        rows[0].Against.ShouldBe(["sinus-rhythm", "other"]);
        rows[1].ShouldBe(new RowOptions
        {
            Class = "apnoea",
            Match = EventMatch.OverlapOfBoth,
            Overlap = 0.5,
            EarlySeconds = 5,
            LateSeconds = 10,
            MergeGapsSeconds = 2,
            ShortestSeconds = 10,
        });
        rows[2].ShouldBe(new RowOptions { PairWithinSeconds = 1.5, Range = new ValueRange(70, 100), Within = new WithinLimits(3, 4) });
        rows[3].ShouldBe(new RowOptions { Protocol = ScoringProtocol.Strip, Mode = ComparatorMode.Corrected });
        _set.Requirements[0].Verify[0].Options.ShouldBe(RowOptions.None);
    }

    [Fact]
    public void Read_Files_CarryTheDigestOfTheirBytes()
    {
        var file = _set.Files.ShouldHaveSingleItem();
        file.ShouldBe(new RequirementFile("requirements/example.yaml", Sha256Digest.OfText(Example.Text)));
    }

    [Fact]
    public void Read_LineEndsOfWindows_GiveTheSameRequirements()
    {
        var requirement = Example.Read(Example.Text.Replace("\n", "\r\n", StringComparison.Ordinal)).Requirements[0];
        (requirement.Title, requirement.Text, requirement.Place).ShouldBe(("Beats", "The algorithm shall find beats.", At(14, 5)));
    }

    private static SourcePlace At(int line, int column) => new("requirements/example.yaml", line, column);
}
