using SaMD.Reports.Text;

namespace SaMD.Reports.Tests.Text;

public sealed class IndependenceTextTests
{
    [Theory]
    [InlineData("NOT INDEPENDENT", "not independent")]
    [InlineData("not independent", "not independent")]
    [InlineData("independence not shown: the algorithm does not declare its training", "not shown")]
    [InlineData("independence at record level only", "record level only")]
    [InlineData("not applicable (synthetic)", "not applicable")]
    [InlineData("independent", "independent")]
    public void Of_EachSpelling_IsTheFinding(string stated, string key) => IndependenceText.Of(stated).Key.ShouldBe(key);

    [Fact]
    public void Of_AFindingThatIsNotKnown_StandsForItself()
    {
        var finding = IndependenceText.Of("independent, but disputed");
        finding.Cover.ShouldBe("independent, but disputed");
        IndependenceText.Known.ShouldNotContain(finding);
    }
}
