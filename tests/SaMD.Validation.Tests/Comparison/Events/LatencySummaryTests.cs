using SaMD.Validation.Comparison.Events;
using SaMD.Validation.Tests.Statistics;

namespace SaMD.Validation.Tests.Comparison.Events;

public sealed class LatencySummaryTests
{
    public static TheoryData<string> Cases => CaseFile.Names("latency-summary");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_Case_GivesTheOraclesQuantiles(string name)
    {
        var file = CaseFile.Load("latency-summary", name);
        var summary = LatencySummary.Of(file.Numbers("latencies").Cast<double?>().Append(null));
        file.Check("count", summary.Count);
        file.Check("sum", summary.SumSeconds);
        file.Check("median", summary.MedianSeconds);
        file.Check("percentile90", summary.Percentile90Seconds);
    }

    [Fact]
    public void Of_NotFinite_IsRefused() => Should.Throw<ArgumentException>(() => LatencySummary.Of([1, double.NaN]));
}
