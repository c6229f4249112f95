using SaMD.TestKit;
using SaMD.Validation.Comparison;
using SaMD.Validation.Comparison.Beats;
using static SaMD.Validation.Comparison.Beats.BeatLabel;

namespace SaMD.Validation.Tests.Comparison.Beats;

/// <summary>The figures of EC57, worked out by hand from a matrix in which every cell is another power of two.</summary>
[Verifies("SRS-PLAT-001")]
public sealed class BeatStatisticsTests
{
    // Cell (row, column) holds 2^(7 row + column), so that a sum says which cells it is made of.
    private static readonly BeatMatrix PowersOfTwo = BeatMatrix.Create(static (reference, test) =>
        reference >= Other && test >= Other ? 0 : Cell(reference, test));

    private static readonly BeatStatistics Statistics = BeatStatistics.Of(PowersOfTwo);

    [Fact]
    public void Qrs_CountsEveryClassAsABeat()
    {
        var found = Block([Normal, SupraventricularEctopic, VentricularEctopic, Fusion, Unclassifiable], [Normal, SupraventricularEctopic, VentricularEctopic, Fusion, Unclassifiable]);
        var missed = Block([Normal, SupraventricularEctopic, VentricularEctopic, Fusion, Unclassifiable], [Other, Shutdown]);
        var extra = Block([Other, Shutdown], [Normal, SupraventricularEctopic, VentricularEctopic, Fusion, Unclassifiable]);
        Statistics.QrsSensitivity.ShouldBe(new Ratio(found, found + missed));
        Statistics.QrsPositivePredictivity.ShouldBe(new Ratio(found, found + extra));
    }

    [Fact]
    public void Veb_FusionAndUnclassifiableCalledVentricular_AreNeitherTrueNorFalse()
    {
        var found = Cell(VentricularEctopic, VentricularEctopic);
        var missed = Block([VentricularEctopic], [Normal, SupraventricularEctopic, Fusion, Unclassifiable, Other, Shutdown]);
        var extra = Block([Normal, SupraventricularEctopic, Other, Shutdown], [VentricularEctopic]);
        var negative = Block([Normal, SupraventricularEctopic, Fusion, Unclassifiable, Other, Shutdown], [Normal, SupraventricularEctopic, Fusion, Unclassifiable]);
        Statistics.VebSensitivity.ShouldBe(new Ratio(found, found + missed));
        Statistics.VebPositivePredictivity.ShouldBe(new Ratio(found, found + extra));
        Statistics.VebFalsePositiveRate.ShouldBe(new Ratio(extra, negative + extra));
    }

    [Fact]
    public void Sveb_UnclassifiableCalledSupraventricular_IsNeitherTrueNorFalse()
    {
        var found = Cell(SupraventricularEctopic, SupraventricularEctopic);
        var missed = Block([SupraventricularEctopic], [Normal, VentricularEctopic, Fusion, Unclassifiable, Other, Shutdown]);
        var extra = Block([Normal, VentricularEctopic, Fusion, Other, Shutdown], [SupraventricularEctopic]);
        Statistics.SvebSensitivity.ShouldBe(new Ratio(found, found + missed));
        Statistics.SvebPositivePredictivity.ShouldBe(new Ratio(found, found + extra));
    }

    [Fact]
    public void Gross_IsTheFigureOfTheSum() =>
        BeatStatistics.Of(BeatMatrix.Sum([PowersOfTwo, PowersOfTwo])).VebSensitivity
            .ShouldBe(new Ratio(2 * Statistics.VebSensitivity.Numerator, 2 * Statistics.VebSensitivity.Denominator));

    [Fact]
    public void Average_LeavesUndefinedRecordingsOut() => Ratio.AveragePercent([new(1, 2), new(0, 0), new(1, 4)]).ShouldBe(37.5);

    [Fact]
    public void Average_NothingDefined_IsUndefined() => Ratio.AveragePercent([new(0, 0)]).ShouldBeNull();

    [Fact]
    public void Ratio_ZeroOverZero_IsUndefined()
    {
        new Ratio(0, 0).Value.ShouldBeNull();
        new Ratio(0, 0).Percent.ShouldBeNull();
    }

    [Fact]
    public void Empty_EveryFigure_IsUndefined() => BeatStatistics.Of(BeatMatrix.Empty).QrsSensitivity.Value.ShouldBeNull();

    [Fact]
    public void Create_NegativeCount_IsRefused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => BeatMatrix.Create(static (_, _) => -1));

    private static long Block(BeatLabel[] rows, BeatLabel[] columns) => rows.Sum(row => columns.Sum(column => Cell(row, column)));

    private static long Cell(BeatLabel reference, BeatLabel test) => 1L << ((7 * (int)reference) + (int)test);
}
