namespace SaMD.Algorithms.EcgRhythm.V1_0_0.Training;

/// <summary>Solves positive definite systems.</summary>
internal static class Cholesky
{
    /// <summary>x with A x = b; the lower half of A is read, and overwritten.</summary>
    internal static double[] Solve(double[][] a, double[] b)
    {
        var n = b.Length;
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var (left, right, sum) = (a[i], a[j], a[i][j]);
                for (var k = 0; k < j; k++) sum -= left[k] * right[k];
                a[i][j] = i == j ? Math.Sqrt(sum) : sum / right[j];
            }
        }

        var x = (double[])b.Clone();
        for (var i = 0; i < n; i++)
        {
            for (var k = 0; k < i; k++) x[i] -= a[i][k] * x[k];
            x[i] /= a[i][i];
        }

        for (var i = n - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < n; k++) x[i] -= a[k][i] * x[k];
            x[i] /= a[i][i];
        }

        return x;
    }
}
