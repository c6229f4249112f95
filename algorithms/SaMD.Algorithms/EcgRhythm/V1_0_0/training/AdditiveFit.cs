namespace SaMD.Algorithms.EcgRhythm.V1_0_0.Training;

/// <summary>
/// Fits offsets and curves: multinomial logistic regression on a piecewise linear basis of each feature, with a ridge on the
/// standardised coefficients, by Newton's method. The problem is convex: there is no seed, and the start does not matter.
/// </summary>
internal static class AdditiveFit
{
    /// <summary>Quantiles of the training strips at which a feature's curve may bend; beyond the outer ones it is held.</summary>
    private static readonly double[] KnotShares = [0.005, 0.05, 0.25, 0.5, 0.75, 0.95, 0.995];

    // Chosen by cross-validation on the development strips among 3, 5, 10, 15, 20, 30.
    private const double Ridge = 10;
    private const double OffsetRidge = 1e-6;
    private const int MostSteps = 60;

    internal static (double[] Offsets, RhythmCurve[] Curves) Fit(IReadOnlyList<Example> examples, IReadOnlyList<string> features)
    {
        var knots = features.Select(name => Knots([.. examples.Select(example => example.Value(name))])).ToList();
        var basis = examples.Select(example => features.SelectMany((name, j) => Basis(knots[j], example.Value(name))).ToArray()).ToList();
        var (means, deviations) = Moments(basis);
        double[][] z = [.. basis.Select(row => row.Select((x, d) => (x - means[d]) / deviations[d]).Append(1.0).ToArray())];
        var weights = Newton(z, [.. examples.Select(example => example.Class)]);
        return ([.. weights.Select(w => Math.Round(w[^1], 4))], [.. features.Select((name, j) => Curve(name, knots, j, weights, means, deviations))]);
    }

    private static double[] Knots(double[] values)
    {
        double[] knots = [.. KnotShares.Select(share => Math.Round(Quantiles.Of(values, share), 4)).Distinct()];
        return knots.Length > 1 ? knots : [knots[0], knots[0] + 1];
    }

    // x itself and a hinge at each inner knot, in parts of the whole width.
    private static IEnumerable<double> Basis(double[] knots, double value)
    {
        var x = Math.Clamp(value, knots[0], knots[^1]);
        for (var k = 0; k < knots.Length - 1; k++) yield return Math.Max(0, x - knots[k]) / (knots[^1] - knots[0]);
    }

    private static (double[] Means, double[] Deviations) Moments(List<double[]> rows)
    {
        double[] means = [.. Enumerable.Range(0, rows[0].Length).Select(d => rows.Average(row => row[d]))];
        return (means, [.. means.Select((mean, d) => Math.Sqrt(rows.Average(row => (row[d] - mean) * (row[d] - mean))) + 1e-9)]);
    }

    private static RhythmCurve Curve(string name, List<double[]> knots, int j, double[][] weights, double[] means, double[] deviations)
    {
        var from = knots.Take(j).Sum(former => former.Length - 1);
        double[] At(double value)
        {
            double[] basis = [.. Basis(knots[j], value)];
            return [.. weights.Select(w => Math.Round(basis.Select((x, d) => w[from + d] * (x - means[from + d]) / deviations[from + d]).Sum(), 4))];
        }

        return new RhythmCurve(name, knots[j], [.. knots[j].Select(At)]);
    }

    private static double[][] Newton(double[][] z, int[] classes)
    {
        var (d, k) = (z[0].Length, RhythmModel.Classes.Length);
        double[][] w = [.. Enumerable.Range(0, k).Select(_ => new double[d])];
        for (var step = 0; step < MostSteps; step++)
        {
            var (gradient, hessian) = Derivatives(z, classes, w);
            var move = Cholesky.Solve(hessian, gradient);
            for (var c = 0; c < k; c++)
                for (var i = 0; i < d; i++) w[c][i] -= move[(c * d) + i];
            if (move.Max(Math.Abs) < 1e-9) return w;
        }

        throw new InvalidOperationException("Newton's method did not converge.");
    }

    private static (double[] Gradient, double[][] Hessian) Derivatives(double[][] z, int[] classes, double[][] w)
    {
        var (d, k) = (z[0].Length, w.Length);
        var gradient = new double[d * k];
        double[][] hessian = [.. gradient.Select(_ => new double[d * k])];
        for (var n = 0; n < z.Length; n++)
        {
            var p = Probabilities(z[n], w);
            for (var c = 0; c < k; c++)
            {
                AddScaled(gradient.AsSpan(c * d, d), z[n], p[c] - (classes[n] == c ? 1 : 0));
                for (var e = 0; e <= c; e++)
                {
                    var curvature = p[c] * ((c == e ? 1 : 0) - p[e]);
                    for (var i = 0; i < d; i++) AddScaled(hessian[(c * d) + i].AsSpan(e * d, d), z[n], curvature * z[n][i]);
                }
            }
        }

        for (var i = 0; i < gradient.Length; i++)
        {
            var ridge = i % d == d - 1 ? OffsetRidge : Ridge;
            gradient[i] += ridge * w[i / d][i % d];
            hessian[i][i] += ridge;
        }

        return (gradient, hessian);
    }

    private static double[] Probabilities(double[] row, double[][] w)
    {
        double[] evidence = [.. w.Select(weights => weights.Zip(row, (a, b) => a * b).Sum())];
        var highest = evidence.Max();
        double[] powers = [.. evidence.Select(value => Math.Exp(value - highest))];
        return [.. powers.Select(power => power / powers.Sum())];
    }

    private static void AddScaled(Span<double> to, double[] row, double scale)
    {
        for (var i = 0; i < row.Length; i++) to[i] += scale * row[i];
    }
}
