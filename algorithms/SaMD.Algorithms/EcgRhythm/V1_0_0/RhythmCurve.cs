namespace SaMD.Algorithms.EcgRhythm.V1_0_0;

/// <summary>What one feature adds to the log-odds of each class: straight lines between knots, and the outer knots' values beyond them.</summary>
/// <param name="Feature">Name of the feature.</param>
/// <param name="Knots">Values of the feature, rising.</param>
/// <param name="Values">For each knot, what is added to each class of <see cref="RhythmModel.Classes"/>; each class sums to about 0 over the training strips.</param>
internal sealed record RhythmCurve(string Feature, double[] Knots, double[][] Values)
{
    /// <summary>Adds the curve's values at a feature's value.</summary>
    internal void AddTo(double[] evidence, double feature)
    {
        var above = 1;
        while (above < Knots.Length - 1 && feature > Knots[above]) above++;
        var width = Knots[above] - Knots[above - 1];
        var part = width > 0 ? Math.Clamp((feature - Knots[above - 1]) / width, 0, 1) : 0;
        for (var k = 0; k < evidence.Length; k++)
            evidence[k] += Values[above - 1][k] + (part * (Values[above][k] - Values[above - 1][k]));
    }
}
