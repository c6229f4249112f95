using SaMD.Validation.Comparison.Beats;

namespace SaMD.Validation.Comparison;

/// <summary>Averages as <c>sumstats</c> prints them for runs and episodes: three characters, rounded as the C library does, a dash where undefined.</summary>
internal static class SumstatsText
{
    /// <summary>The mean of the recordings' own percentages, over those where it is defined.</summary>
    public static string Mean(IEnumerable<Ratio> ratios) => Field(Ratio.AveragePercent(ratios));

    /// <summary>The mean of printed percentages, over those that are no dash.</summary>
    public static string Mean(IEnumerable<double?> printed)
    {
        var figures = printed.OfType<double>().ToList();
        return Field(figures.Count > 0 ? figures.Sum() / figures.Count : null);
    }

    private static string Field(double? mean) => mean is { } value ? PrintfNumber.Fixed(value, 3, 0) : "  -";
}
