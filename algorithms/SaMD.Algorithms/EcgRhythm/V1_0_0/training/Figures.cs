using SaMD.Contracts;

namespace SaMD.Algorithms.EcgRhythm.V1_0_0.Training;

/// <summary>The figures of specs/statistics.md, "AF classification of strips", of decisions on labelled strips.</summary>
internal sealed class Figures(IReadOnlyList<(int Class, ClassificationOutput Output)> decided)
{
    private const int Sinus = 0, Fibrillation = 1, Other = 2, TooNoisy = 3;

    /// <summary>All figures in one line.</summary>
    internal string Line()
    {
        var f1 = Enumerable.Range(0, TooNoisy).Select(F1).ToList();
        return FormattableString.Invariant($"F1 A {f1[Fibrillation]:0.000}, N {f1[Sinus]:0.000}, O {f1[Other]:0.000}, mean {f1.Average():0.000}; classifiable: Se {Sensitivity():0.000}, Sp(N) {Specificity(Sinus):0.000}, Sp(O) {Specificity(Other):0.000}, Sp(N+O) {Specificity(Sinus, Other):0.000}; inconclusive {Inconclusive():0.0000}, by reason {Reasons()}; too noisy: {Count(TooNoisy, null)}, called AF {Count(TooNoisy, RhythmModel.Fibrillation)}, inconclusive {decided.Count(d => d.Class == TooNoisy && d.Output.Label is null)}");
    }

    private int Count(int reference, string? label) => decided.Count(d => d.Class == reference && (label is null || d.Output.Label == label));

    private double F1(int c)
    {
        var called = decided.Count(d => d.Class != TooNoisy && d.Output.Label == RhythmModel.Classes[c]);
        return 2.0 * Count(c, RhythmModel.Classes[c]) / (called + Count(c, null));
    }

    private double Sensitivity() =>
        (double)Count(Fibrillation, RhythmModel.Fibrillation) / decided.Count(d => d.Class == Fibrillation && d.Output.Label is not null);

    private double Specificity(params int[] classes)
    {
        var classifiable = decided.Where(d => classes.Contains(d.Class) && d.Output.Label is not null).ToList();
        return (double)classifiable.Count(d => d.Output.Label != RhythmModel.Fibrillation) / classifiable.Count;
    }

    private double Inconclusive() => decided.Where(d => d.Class != TooNoisy).Average(d => d.Output.Label is null ? 1.0 : 0);

    private string Reasons() => string.Join(' ', Enum.GetValues<InconclusiveReason>()
        .Select(reason => FormattableString.Invariant($"{reason} {decided.Count(d => d.Class != TooNoisy && d.Output.Inconclusive == reason)}")));
}
