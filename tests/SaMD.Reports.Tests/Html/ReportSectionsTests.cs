using SaMD.Reports.Html;
using SaMD.Reports.Html.Sections.Results;
using SaMD.TestKit;

namespace SaMD.Reports.Tests.Html;

public sealed class ReportSectionsTests
{
    [Fact]
    public void All_HoldsEverySectionComponentOnce()
    {
        var components = typeof(ReportSections).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ReportPart)) && type.Name.EndsWith("Section", StringComparison.Ordinal));
        ReportSections.All.Select(section => section.Component.FullName).Order().ShouldBe(components.Select(type => type.FullName).Order());
    }

    [Fact]
    public void All_HasASectionForEveryFolder()
    {
        var folders = Directory.EnumerateDirectories(Repository.File("reports", "SaMD.Reports", "Html", "Sections")).Select(Path.GetFileName).Where(name => name != "Cover");
        ReportSections.All.Select(section => section.Component.Namespace!.Split('.')[^1]).Order().ShouldBe(folders.Order());
    }

    [Fact]
    public void All_NumbersFollowTheOrder()
    {
        string.Concat(ReportSections.All.Select(section => section.Number + " ")).ShouldBe("1 2 3 4 5 6 7 8 9 10 11 12 A B C ");
        ReportSections.All.Single(section => section.Component == typeof(ResultsSection)).Number.ShouldBe("6");
    }
}
