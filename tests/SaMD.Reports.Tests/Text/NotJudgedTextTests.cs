using SaMD.Reports.Tests.Fixtures;
using SaMD.Reports.Text;

namespace SaMD.Reports.Tests.Text;

public sealed class NotJudgedTextTests
{
    [Fact]
    public void Of_SeveralReasons_CountsEach() => NotJudgedText.Of(FixtureReport.Measured().Results)
        .ShouldBe("Requirements not judged in this run: 2, of these 1 left to another gate, 1 verified by tests.");

    [Fact]
    public void Of_NothingLeft_IsNull() => NotJudgedText.Of(FixtureReport.Empty().Results).ShouldBeNull();
}
