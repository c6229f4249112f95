namespace SaMD.Algorithms.EcgRhythm.V1_0_0;

/// <summary>Figures of short pieces of signal.</summary>
internal static class Shapes
{
    // The width of a complex holds this share of its squared slope.
    private const double EnergyShare = 0.8;
    private const double Nothing = 1e-9;

    /// <summary>Share of the power of pieces that all have in common: 1 where all are the same, about 0 where they have nothing in common.</summary>
    /// <remarks>Mean product of pairs over mean power, so that it does not depend on how many there are. At least −0.2.</remarks>
    internal static double Coherence(IReadOnlyList<double[]> pieces)
    {
        if (pieces.Count < 2) return 0;
        var power = pieces.Sum(piece => piece.Sum(Squared));
        var common = Enumerable.Range(0, pieces[0].Length).Sum(i => Squared(pieces.Sum(piece => piece[i])));
        return power < Nothing ? 0 : Math.Max(-0.2, (common - power) / (pieces.Count - 1) / power);
    }

    /// <summary>Correlation of two pieces of the same length, −1 to 1; 0 where one of them is constant.</summary>
    internal static double Correlation(double[] x, double[] y)
    {
        var (a, b) = (Centred(x), Centred(y));
        var norm = Math.Sqrt(a.Sum(Squared) * b.Sum(Squared));
        return norm < Nothing ? 0 : a.Zip(b, (p, q) => p * q).Sum() / norm;
    }

    /// <summary>Root mean square; 0 of nothing.</summary>
    internal static double RootMeanSquare(double[] x) => x.Length == 0 ? 0 : Math.Sqrt(x.Average(Squared));

    /// <summary>A piece without its straight line of least squares.</summary>
    /// <param name="x">At least two samples.</param>
    internal static double[] Detrended(double[] x)
    {
        var middle = (x.Length - 1) / 2.0;
        var mean = x.Average();
        var (product, square) = (0.0, 0.0);
        for (var i = 0; i < x.Length; i++)
        {
            product += (i - middle) * x[i];
            square += (i - middle) * (i - middle);
        }

        return [.. x.Select((value, i) => value - mean - (product / square * (i - middle)))];
    }

    /// <summary>Samples that hold the middle 80 % of the squared slope; 0 where there is none.</summary>
    internal static double Width(double[] x)
    {
        double[] energy = [.. x.Skip(1).Zip(x, (next, one) => Squared(next - one))];
        var total = energy.Sum();
        if (total < Nothing) return 0;
        return Place(energy, total * (1 + EnergyShare) / 2) - Place(energy, total * (1 - EnergyShare) / 2);
    }

    // Where the running sum reaches a level, with its part of a sample.
    private static double Place(double[] energy, double level)
    {
        var sum = 0.0;
        for (var i = 0; i < energy.Length; i++)
        {
            if (sum + energy[i] >= level) return i + ((level - sum) / energy[i]);
            sum += energy[i];
        }

        return energy.Length;
    }

    private static double Squared(double x) => x * x;

    private static double[] Centred(double[] x)
    {
        var mean = x.Average();
        return [.. x.Select(value => value - mean)];
    }
}
