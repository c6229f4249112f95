using SaMD.Reports.Html.Parts;
using SaMD.Reports.Tests.Fixtures;

namespace SaMD.Reports.Tests.Html;

public sealed class IntervalScaleTests
{
    [Fact]
    public void Of_ARow_HoldsAllItsFiguresAndLimitsWithinTheDrawing()
    {
        var row = FixtureRows.Plain("mitdb");
        var scale = IntervalScale.Of(row)!;
        double[] shown = [row.Estimate.Value!.Value, row.Estimate.Lower!.Value, row.Estimate.Upper!.Value, row.Criterion!.Value!.Value, row.Criterion.LowerBound!.Value];
        shown.ShouldAllBe(figure => scale.Place(figure) >= 0 && scale.Place(figure) <= IntervalScale.Width);
        scale.High.ShouldBeLessThanOrEqualTo(1);
    }

    [Fact]
    public void Of_AnUndefinedEstimate_IsNull()
    {
        var row = FixtureRows.Plain("mitdb");
        IntervalScale.Of(row with { Estimate = row.Estimate with { Value = null, Undefined = "0/0" } }).ShouldBeNull();
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(1.0)]
    [InlineData(0.5)]
    public void Of_AnEstimateAlone_StillHasAWidth(double value)
    {
        var row = FixtureRows.Plain("mitdb");
        var alone = row.Estimate with { Value = value, Lower = null, Upper = null, BootstrapLower = null, BootstrapUpper = null };
        var scale = IntervalScale.Of(row with { Estimate = alone, Criterion = null })!;
        scale.High.ShouldBeGreaterThan(scale.Low);
        double.IsFinite(scale.Place(value)).ShouldBeTrue();
    }
}
