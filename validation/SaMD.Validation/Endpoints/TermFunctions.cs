namespace SaMD.Validation.Endpoints;

/// <summary>Figures from summed terms. Each is <see langword="null"/> where undefined.</summary>
public static class TermFunctions
{
    /// <summary>Sum over number: <c>[a, b]</c> gives a / b.</summary>
    /// <param name="terms">Numerator and denominator.</param>
    public static double? Ratio(IReadOnlyList<double> terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return terms[1] > 0 ? terms[0] / terms[1] : null;
    }

    /// <summary>Root of sum over number: <c>[a, b]</c> gives √(a / b).</summary>
    /// <param name="terms">Sum of squares and number.</param>
    public static double? RootOfRatio(IReadOnlyList<double> terms) => Ratio(terms) is { } mean ? Math.Sqrt(mean) : null;

    /// <summary>Sums terms over recordings.</summary>
    /// <param name="recordings">Terms of each recording, all of one length.</param>
    public static IReadOnlyList<double> Sum(IEnumerable<IReadOnlyList<double>> recordings)
    {
        ArgumentNullException.ThrowIfNull(recordings);
        double[]? sums = null;
        foreach (var terms in recordings)
        {
            sums ??= new double[terms.Count];
            for (var i = 0; i < sums.Length; i++) sums[i] += terms[i];
        }
        return sums ?? [];
    }
}
