using SaMD.Contracts;

namespace SaMD.Algorithms.EcgRhythm.V1_0_0;

/// <summary>
/// A multinomial additive model: the log-odds of a class are an offset and the sum of one curve per feature (a generalised
/// additive model; Hastie and Tibshirani 1986, doi 10.1214/ss/1177013604).
/// </summary>
internal static class RhythmModel
{
    /// <summary>Label of sinus rhythm.</summary>
    internal const string Sinus = "sinus-rhythm";

    /// <summary>Label of atrial fibrillation.</summary>
    internal const string Fibrillation = "atrial-fibrillation";

    /// <summary>Label of every other rhythm.</summary>
    internal const string Other = "other";

    /// <summary>Score of a signal that nobody could label; never a label.</summary>
    internal const string Poor = "poor-signal";

    /// <summary>The classes, in the order of scores.</summary>
    internal static readonly string[] Classes = [Sinus, Fibrillation, Other, Poor];

    /// <summary>The estimated probability of each class; they sum to 1 up to their rounding to millionths.</summary>
    /// <param name="features">All features; those of the curves must be among them.</param>
    /// <param name="offsets">What each class starts from.</param>
    /// <param name="curves">The curves.</param>
    internal static IReadOnlyList<NamedValue> Scores(IReadOnlyList<NamedValue> features, double[] offsets, RhythmCurve[] curves)
    {
        double[] evidence = [.. offsets];
        foreach (var curve in curves)
            curve.AddTo(evidence, features.First(feature => feature.Name == curve.Feature).Value);
        var highest = evidence.Max();
        double[] powers = [.. evidence.Select(value => Math.Exp(value - highest))];
        var sum = powers.Sum();
        return [.. Classes.Select((name, k) => new NamedValue(name, Math.Round(powers[k] / sum * 1e6) / 1e6))];
    }
}
