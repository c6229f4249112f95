using SaMD.Files;
using SaMD.Reports.Text;

namespace SaMD.Reports.Tests.Text;

public sealed class DateTextTests
{
    [Theory]
    [InlineData("2026-11-20T09:14:05Z")]
    [InlineData("2026-11-20T10:14:05+01:00")]
    [InlineData("2026-11-20T09:14:05")]
    public void Minute_OfAStart_IsInUtc(string started) => DateText.Minute(started).ShouldBe("2026-11-20 09:14 UTC");

    [Fact]
    public void Moment_OfNoTime_IsAFaultOfIntegrity()
    {
        var fault = Should.Throw<InputFaultException>(() => DateText.Moment("yesterday")).Faults.ShouldHaveSingleItem();
        fault.Kind.ShouldBe(FaultKind.Integrity);
        fault.Message.ShouldContain("yesterday");
    }
}
