using SaMD.Validation.Comparison.Paired;

namespace SaMD.Validation.Tests.Comparison.Paired;

public sealed class ReferenceRangesTests
{
    [Theory]
    [InlineData(69.99, "outside")]
    [InlineData(70, "70-80")]
    [InlineData(80, "80-90")]
    [InlineData(89.99, "80-90")]
    [InlineData(90, "90-100")]
    [InlineData(100, "90-100")]
    [InlineData(100.01, "outside")]
    public void SaturationDecades_Ends_BelongToOneDecade(double value, string expected) => ReferenceRanges.SaturationDecades.Of(value).ShouldBe(expected);

    [Theory]
    [InlineData(85, "70-85")]
    [InlineData(85.01, ">85-100")]
    [InlineData(70, "70-85")]
    [InlineData(100, ">85-100")]
    public void SaturationDisparityBands_85_BelongsToTheLower(double value, string expected) => ReferenceRanges.SaturationDisparityBands.Of(value).ShouldBe(expected);

    [Fact]
    public void Of_NoReference_IsUnknown() => ReferenceRanges.SaturationClaim.Of(null).ShouldBe("unknown");

    [Fact]
    public void Ranges_OverlapOrNothing_AreRefused()
    {
        Should.Throw<ArgumentException>(() => new ReferenceRanges("r", []));
        Should.Throw<ArgumentException>(() => new ReferenceRanges("r", [new("a", 1, true, 1, true)]));
        Should.Throw<ArgumentException>(() => new ReferenceRanges("r", [new("a", double.NaN, true, 1, true)]));
        Should.Throw<ArgumentException>(() => new ReferenceRanges("r", [new("a", 1, true, 2, true), new("b", 2, true, 3, true)]));
        Should.Throw<ArgumentException>(() => new ReferenceRanges("r", [new("a", 2, true, 3, true), new("b", 1, true, 2, false)]));
        Should.Throw<ArgumentException>(() => new ReferenceRanges("r", [new("a", 1, true, 2, true), new("a", 2, false, 3, true)]));
        Should.Throw<ArgumentException>(() => new ReferenceRanges("r", [new("unknown", 1, true, 2, true)]));
    }

    // Reference 75 to 10 s, then 85, nothing from 15 s: each estimate and each interval is in one part, and empty parts are given.
    [Fact]
    public void ByRange_Comparison_IsDividedWhole()
    {
        ReferenceValue Reference(double at) => at <= 10 ? ReferenceValue.Of(75) : at <= 15 ? ReferenceValue.Of(85) : ReferenceValue.None(ReferenceAbsence.NoValue);
        var estimates = Enumerable.Range(1, 20).Select(static k => new PairedEstimate(k, k % 2 == 0 ? 80 : null)).ToArray();
        var comparison = PairedComparer.Compare(estimates, Reference, new PairedSettings(0, 20, 1, PairedTolerance.HeartRate));
        var parts = PairedStrata.ByRange(comparison, ReferenceRanges.SaturationDecades, Reference);
        parts.Select(static part => (part.Stratum, part.Items.Count, part.Intervals.Count)).ShouldBe(
        [
            ("sao2-decade=70-80", 10, 10), ("sao2-decade=80-90", 5, 5), ("sao2-decade=90-100", 0, 0), ("sao2-decade=outside", 0, 0), ("sao2-decade=unknown", 5, 5),
        ]);
        parts.Select(static part => PairedMeasures.Availability.Of(part)).ShouldBe([0.5, 0.4, null, null, 0.6]);
    }
}
