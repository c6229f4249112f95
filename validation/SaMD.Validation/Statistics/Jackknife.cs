namespace SaMD.Validation.Statistics;

/// <summary>The jackknife over persons (Efron and Tibshirani 1993, chapter 11).</summary>
internal static class Jackknife
{
    /// <summary>A figure without each person in turn; <see langword="null"/> where it is undefined without one of them.</summary>
    internal static double[]? Values(TermTable table, FunctionOfSums function)
    {
        var values = new double[table.Clusters];
        var rest = new double[table.Columns];
        for (var person = 0; person < values.Length; person++)
        {
            var row = table.Row(person);
            for (var column = 0; column < rest.Length; column++) rest[column] = table.Totals[column] - row[column];
            if (function(rest) is not { } figure) return null;
            values[person] = figure;
        }
        return values;
    }

    /// <summary>(k − 1) / k · Σ(θ₍ᵢ₎ − θ₍.₎)².</summary>
    internal static double Variance(double[] values)
    {
        var mean = values.Average();
        return (values.Length - 1.0) / values.Length * values.Sum(value => (value - mean) * (value - mean));
    }
}
