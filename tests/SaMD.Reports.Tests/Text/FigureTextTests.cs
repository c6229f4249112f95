using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SaMD.Reports.Text;
using SaMD.TestKit;

namespace SaMD.Reports.Tests.Text;

[Verifies("SRS-PLAT-018")]
public sealed class FigureTextTests
{
    [Theory]
    [InlineData(0.9984, "1", "99.84 %")]
    [InlineData(0.5, "1", "50.00 %")]
    [InlineData(1.0, "1", "100.00 %")]
    [InlineData(0.0, "1", "0.00 %")]
    [InlineData(0.99996, "1", "99.996 %")]
    [InlineData(0.00001, "1", "0.001 %")]
    [InlineData(-1.005, "bpm", "−1.01 bpm")]
    [InlineData(72.0, "bpm", "72.00 bpm")]
    [InlineData(12345.678, "s", "12 345.68 s")]
    [InlineData(3.82, "", "3.82")]
    [InlineData(2.5e15, "s", "2.500E+15 s")]
    public void Value_OfAUnit_IsPrintedAs(double value, string unit, string expected) => FigureText.Value(value, unit).ShouldBe(Typeset(expected));

    [Fact]
    public void Value_Undefined_IsADash() => FigureText.Value(null, "1").ShouldBe("-");

    [Theory]
    [InlineData(0.997996, 0.998, "99.7996 %")]
    [InlineData(0.9980000001, 0.998, "99.80000001 %")]
    [InlineData(0.9979999999999999, 0.998, "99.79999999999999 %")]
    [InlineData(0.998, 0.998, "99.80 %")]
    [InlineData(0.99, 0.998, "99.00 %")]
    [InlineData(0.9994, 0.998, "99.94 %")]
    public void Value_BesideALimit_NeverLooksAsIfItStoodOnAnotherSide(double value, double limit, string expected) =>
        FigureText.Value(value, "1", [limit]).ShouldBe(Typeset(expected));

    [Fact]
    public void Value_NotANumber_IsRefused() => Should.Throw<ArgumentOutOfRangeException>(() => FigureText.Value(double.NaN, "1"));

    [Theory]
    [InlineData(0.0012, "1", "+0.12 pp")]
    [InlineData(-0.000004, "1", "−0.0004 pp")]
    [InlineData(0.0, "1", "0.00 pp")]
    [InlineData(1.58, "bpm", "+1.58 bpm")]
    public void Margin_KeepsItsSign(double margin, string unit, string expected) => FigureText.Margin(margin, unit).ShouldBe(Typeset(expected));

    [Theory]
    [InlineData(0.9971, 0.9991, "[99.71, 99.91] %")]
    [InlineData(0.99999, 0.999999, "[99.999, 100.00] %")]
    [InlineData(0.000001, 0.00001, "[0.00, 0.001] %")]
    [InlineData(0.9971, null, "from 99.71 %")]
    [InlineData(null, 0.9991, "up to 99.91 %")]
    [InlineData(null, null, "-")]
    public void Interval_WithOneEndOrBoth_IsPrintedAs(double? lower, double? upper, string expected) =>
        FigureText.Interval(lower, upper, "1", []).ShouldBe(Typeset(expected));

    [Theory]
    [InlineData(0, "0")]
    [InlineData(999, "999")]
    [InlineData(1000, "1 000")]
    [InlineData(1234567, "1 234 567")]
    [InlineData(-1234, "−1 234")]
    public void Count_HasNarrowBlanksBetweenThousands(long count, string expected) => FigureText.Count(count).ShouldBe(Typeset(expected));

    [Theory]
    [InlineData(2273.0, "2 273")]
    [InlineData(1799.25, "1 799.25")]
    [InlineData(1e20, "1.000E+20")]
    [InlineData(null, "-")]
    public void Amount_OfWholeNumbers_HasNoDecimals(double? amount, string expected) => FigureText.Amount(amount).ShouldBe(Typeset(expected));

    [Theory]
    [InlineData(0.95, "95 %")]
    [InlineData(0.975, "97.5 %")]
    public void Percent_OfAConfidence_IsShort(double share, string expected) => FigureText.Percent(share).ShouldBe(Typeset(expected));

    [Theory]
    [InlineData(9.96, "10.0 s")]
    [InlineData(60, "1:00")]
    [InlineData(1805.556, "30:06")]
    [InlineData(36000, "10:00:00")]
    [InlineData(90061, "25:01:01")]
    public void Duration_IsHoursMinutesSeconds(double seconds, string expected) => FigureText.Duration(seconds).ShouldBe(Typeset(expected));

    [Fact]
    public void Value_OfAnyProportionAndLimit_PrintsOnTheSideThatItIsOn() => Prop.ForAll(
        Gen.Choose(1, 10000).Zip(Gen.Choose(-60, 60)).ToArbitrary(), pair =>
        {
            // From the limit's next neighbours among the numbers to a distance of a tenth.
            var limit = pair.Item1 / 10000.0;
            var value = Math.Abs(pair.Item2) < 4 ? Neighbour(limit, pair.Item2) : Math.Clamp(limit + (Math.Sign(pair.Item2) * Math.Pow(10, -Math.Abs(pair.Item2) / 4.0)), 0, 1);
            var printed = decimal.Parse(FigureText.Number(value, "1", [limit]), CultureInfo.InvariantCulture);
            return Math.Sign(printed - ((decimal)limit * 100)) == value.CompareTo(limit) && (printed < 100m || value >= 1);
        }).QuickCheckThrowOnFailure();

    private static double Neighbour(double number, int steps)
    {
        for (var step = 0; step < Math.Abs(steps); step++) number = steps > 0 ? Math.BitIncrement(number) : Math.BitDecrement(number);
        return Math.Clamp(number, 0, 1);
    }

    // Expected texts above are written with plain blanks for the eye.
    private static string Typeset(string text) => text.Replace(' ', FigureText.Thin).Replace("," + FigureText.Thin, ", ").Replace($"from{FigureText.Thin}", "from ").Replace($"up{FigureText.Thin}to{FigureText.Thin}", "up to ");
}
