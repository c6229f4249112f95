using SaMD.Signals.Formats.Wfdb;

namespace SaMD.Signals.Tests.Formats.Wfdb;

public sealed class WfdbTimeTests
{
    [Theory]
    [InlineData("5:0", 300)]
    [InlineData(".15", 0.15)]
    [InlineData("0", 0)]
    [InlineData("90", 90)]
    [InlineData("1:2:3.5", 3723.5)]
    [InlineData("19:46:25.757", 71185.757)]
    public void TryParse_Time_GivesSeconds(string text, double seconds)
    {
        WfdbTime.TryParse(text, out var time).ShouldBeTrue();
        time.TotalSeconds.ShouldBe(seconds, 1e-9);
    }

    [Theory]
    [InlineData("")]
    [InlineData(":")]
    [InlineData("1:")]
    [InlineData("-1")]
    [InlineData("1.5:0")]
    [InlineData("1:2:3:4")]
    [InlineData("e")]
    [InlineData(" 1")]
    [InlineData("1e3")]
    [InlineData("99999999999999999999999999999999")]
    [InlineData("9999999999:0:0")]
    public void TryParse_SomethingElse_IsFalse(string text) => WfdbTime.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("00:00:00")]
    [InlineData("09:08:07.5")]
    [InlineData("19:46:25.757")]
    [InlineData("30:00:00.0000001")]
    public void Format_ParsedTime_GivesItsText(string text)
    {
        WfdbTime.TryParse(text, out var time).ShouldBeTrue();
        WfdbTime.Format(time).ShouldBe(text);
    }

    [Fact]
    public void Format_NegativeTime_Throws() => Should.Throw<ArgumentOutOfRangeException>(() => WfdbTime.Format(TimeSpan.FromSeconds(-1)));
}
