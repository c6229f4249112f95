namespace SaMD.Algorithms.EcgRhythm.V1_0_0;

/// <summary>
/// The coefficient of sample entropy of RR intervals, for records too short for sample entropy at a fixed tolerance
/// (Lake and Moorman 2011, doi 10.1152/ajpheart.00561.2010).
/// </summary>
internal static class SampleEntropy
{
    /// <summary>Value where it cannot be formed (fewer than 4 intervals): that of a steady rhythm.</summary>
    internal const double Steady = -4;

    // The paper's minimum numerator count: the tolerance grows until as many pairs of length m + 1 = 2 match.
    private const int FewestMatches = 5;
    private const double FirstToleranceSeconds = 0.030;
    private const double ToleranceStepSeconds = 0.010;
    private const double LargestToleranceSeconds = 2;

    /// <summary>COSEn = ln(B / A) + ln(2 r) − ln(mean RR): the negative log of the density of matches, per mean interval; with templates of one interval (m = 1), r and RR in seconds.</summary>
    /// <param name="rrSeconds">The intervals, above 0.</param>
    /// <returns>About −1 and above in atrial fibrillation, −2.5 and below in sinus rhythm; <see cref="Steady"/> at least.</returns>
    internal static double Coefficient(ReadOnlySpan<double> rrSeconds)
    {
        if (rrSeconds.Length < 4) return Steady;
        var mean = 0.0;
        foreach (var rr in rrSeconds) mean += rr / rrSeconds.Length;
        for (var r = FirstToleranceSeconds; r < LargestToleranceSeconds; r += ToleranceStepSeconds)
        {
            var (one, two) = Matches(rrSeconds, r);
            if (two >= FewestMatches) return Math.Max(Steady, Math.Log((double)one / two) + Math.Log(2 * r) - Math.Log(mean));
        }

        return Steady;
    }

    // Pairs of templates that match within the tolerance: one interval long, and two; both over the templates that have a next interval.
    private static (int One, int Two) Matches(ReadOnlySpan<double> rr, double tolerance)
    {
        var (one, two) = (0, 0);
        for (var i = 0; i + 1 < rr.Length; i++)
        {
            for (var j = i + 1; j + 1 < rr.Length; j++)
            {
                if (Math.Abs(rr[i] - rr[j]) > tolerance) continue;
                one++;
                if (Math.Abs(rr[i + 1] - rr[j + 1]) <= tolerance) two++;
            }
        }

        return (one, two);
    }
}
