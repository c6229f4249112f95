using SaMD.Reports.Rows;
using SaMD.Reports.Tests.Fixtures;

namespace SaMD.Reports.Tests.Rows;

public sealed class RecordTableTests
{
    private static readonly ReportModel Model = FixtureReport.Measured();

    [Fact]
    public void Of_TwoComparators_GivesATableEachWithAllRecordsInOrder()
    {
        var tables = RecordTable.Of(Model);
        tables.Select(table => table.Comparator.Name).ShouldBe(["beats", "heart-rate"]);
        foreach (var table in tables)
        {
            table.Recordings.Count.ShouldBe(44);
            table.Recordings.Select(recording => recording.Record).ShouldBeInOrder(SortDirection.Ascending);
        }
    }

    [Fact]
    public void Of_EndpointsWithARow_CarriesTitleAndDirection()
    {
        var columns = RecordTable.Of(Model)[0].Columns;
        columns.Select(column => column.Title).ShouldBe(["Beat sensitivity", "Beat positive predictivity", "Ventricular flutter sensitivity"]);
        columns.ShouldAllBe(column => column.HigherIsBetter == true && column.HasCounts);
    }

    [Fact]
    public void Matrix_OfSeveralRecordings_IsTheSumOfTheirs()
    {
        var table = RecordTable.Of(Model)[0];
        var two = table with { Recordings = [.. table.Recordings.Take(2)] };
        // Records 100 and 101 of the fixture have 2,011 and 1,480 beats, 40 of each ventricular, none missed.
        two.Matrix!.Select(row => row.ToArray()).ShouldBe([[3411, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0], [80, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0]]);
    }

    [Fact]
    public void Matrix_OfAComparatorWithout_IsNull() => RecordTable.Of(Model)[1].Matrix.ShouldBeNull();

    [Fact]
    public void MarkFrom_OfSensitivity_IsTheThirdWorst()
    {
        var table = RecordTable.Of(Model)[0];
        var mark = WorstRecords.MarkFrom(table, table.Columns[0]);
        var marked = table.Recordings.Where(recording => WorstRecords.IsMarked(RecordTable.Figure(recording, table.Columns[0])?.Value, table.Columns[0], mark));
        marked.Select(recording => recording.Record).ShouldBe(["113", "205", "233"]);
    }

    [Fact]
    public void MarkFrom_WhereAllFiguresAreEqual_IsNull()
    {
        var table = RecordTable.Of(Model)[0];
        var same = table with { Recordings = [.. Enumerable.Repeat(table.Recordings[0], 12)] };
        WorstRecords.MarkFrom(same, same.Columns[0]).ShouldBeNull();
    }

    [Fact]
    public void MarkFrom_OfFewRecordings_IsNull()
    {
        var table = RecordTable.Of(Model)[0];
        WorstRecords.MarkFrom(table with { Recordings = [.. table.Recordings.Take(9)] }, table.Columns[0]).ShouldBeNull();
    }

    [Fact]
    public void IsMarked_OfAnErrorThatIsGoodNearZero_GoesByItsSize()
    {
        var table = RecordTable.Of(Model)[1];
        var column = table.Columns[1] with { HigherIsBetter = false };
        var mark = WorstRecords.MarkFrom(table, column);
        WorstRecords.IsMarked(-3, column, mark).ShouldBeTrue();
        WorstRecords.IsMarked(0.1, column, mark).ShouldBeFalse();
    }

    [Fact]
    public void Of_EndpointThatNoRowAsksFor_HasNoColumn()
    {
        var rows = Model.Results.Rows.Where(row => row.Endpoint != "beats.vf-sensitivity");
        var tables = RecordTable.Of(Model with { Results = Model.Results with { Rows = [.. rows] } });
        tables[0].Columns.Select(column => column.Endpoint).ShouldBe(["beats.sensitivity", "beats.positive-predictivity"]);
    }

    [Fact]
    public void MarkFrom_WithoutADirection_IsNull()
    {
        var table = RecordTable.Of(Model)[0];
        WorstRecords.MarkFrom(table, table.Columns[0] with { HigherIsBetter = null }).ShouldBeNull();
    }

    [Fact]
    public void ByCount_OfSensitivity_ListsTheTenWithTheMostMissed()
    {
        var table = RecordTable.Of(Model)[0];
        var worst = WorstRecords.ByCount(table, table.Columns[0]);
        worst.Count.ShouldBe(10);
        worst.Select(item => item.Lacking).ShouldBeInOrder(SortDirection.Descending);
        worst[0].Recording.Record.ShouldBe("205");
        worst[0].Lacking.ShouldBe(18);
    }

    [Fact]
    public void RecordFlow_CountsEachRecordOnce()
    {
        var flow = RecordFlow.Of(Model.Results.Datasets[0], Model.Recordings);
        flow.ShouldBe(new RecordFlow(Excluded: 4, InScope: 44, Missing: 0, Read: 44, Failed: 1, NotRun: 0, Compared: 43));
    }
}
