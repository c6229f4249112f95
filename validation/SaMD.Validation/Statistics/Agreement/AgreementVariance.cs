namespace SaMD.Validation.Statistics.Agreement;

/// <summary>
/// One-way analysis of variance of differences by person, as a function of sums over persons: k, Σm, Σm², ΣS, ΣQ, ΣS²/m, with m the number
/// of a person's pairs, S the sum of their differences and Q that of the squares.
/// </summary>
/// <param name="Bias">Mean over pairs.</param>
/// <param name="Within">Mean square within; 0 where no person has two pairs.</param>
/// <param name="WithinFreedom">Its degrees of freedom, N − k.</param>
/// <param name="Between">Mean square between.</param>
/// <param name="PairsPerPerson">m₀.</param>
internal sealed record AgreementVariance(double Bias, double Within, double WithinFreedom, double Between, double PairsPerPerson)
{
    internal const int Columns = 6;

    /// <summary>How many standard deviations the limits reach: 1.96, as Bland and Altman have it, not the quantile's further digits.</summary>
    internal const double Reach = 1.96;

    /// <summary>σ_b² + σ_w², not clamped.</summary>
    internal double Plain => Between / PairsPerPerson + (1 - 1 / PairsPerPerson) * Within;

    /// <summary>σ_b², 0 or more.</summary>
    internal double BetweenPersons => Math.Max(0, (Between - Within) / PairsPerPerson);

    internal double StandardDeviation => Math.Sqrt(BetweenPersons + Within);

    internal double Limit(int sign) => Bias + sign * Reach * StandardDeviation;

    /// <summary>The terms of one person.</summary>
    internal static double[] Terms(double count, double sum, double squares) => [1, count, count * count, sum, squares, sum * sum / count];

    /// <summary><see langword="null"/> below two persons.</summary>
    internal static AgreementVariance? Of(ReadOnlySpan<double> sums)
    {
        var (k, total, squaredCounts, sum, squares, ofMeans) = (sums[0], sums[1], sums[2], sums[3], sums[4], sums[5]);
        if (k < 2) return null;
        var within = Math.Max(0, squares - ofMeans);
        var freedom = total - k;
        var between = Math.Max(0, ofMeans - sum * sum / total) / (k - 1);
        return new AgreementVariance(sum / total, freedom > 0 ? within / freedom : 0, freedom, between, (total * total - squaredCounts) / ((k - 1) * total));
    }
}
