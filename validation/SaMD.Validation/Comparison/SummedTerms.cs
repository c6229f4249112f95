namespace SaMD.Validation.Comparison;

/// <summary>Functions of summed terms that several measures share.</summary>
internal static class SummedTerms
{
    /// <summary>a / b; <see langword="null"/> for b = 0.</summary>
    public static double? Ratio(double numerator, double denominator) => denominator > 0 ? numerator / denominator : null;

    /// <summary>First term over second; <see langword="null"/> where the second is 0.</summary>
    public static double? Ratio(IReadOnlyList<double> sums) => Ratio(sums[0], sums[1]);

    /// <summary>Mean of the shares of consecutive pairs of terms; <see langword="null"/> unless each of them is defined.</summary>
    public static double? MeanOfRatios(IReadOnlyList<double> sums)
    {
        var sum = 0.0;
        for (var i = 0; i < sums.Count; i += 2)
        {
            if (Ratio(sums[i], sums[i + 1]) is not { } share) return null;
            sum += share;
        }

        return sum / (sums.Count / 2);
    }
}
