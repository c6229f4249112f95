namespace SaMD.Validation.Statistics;

/// <summary>Cases in rising order of their score, each with the number of its person (persons in ordinal order of their names).</summary>
internal sealed class AreaOrder
{
    private readonly (double Score, int Person, bool IsPositive)[] cases;
    private readonly int[] drawn;
    private readonly double[] weights;

    private AreaOrder((double Score, int Person, bool IsPositive)[] cases, int persons)
    {
        (this.cases, Persons) = (cases, persons);
        (drawn, weights) = (new int[persons], new double[persons]);
    }

    internal int Persons { get; }

    internal static AreaOrder Of(IReadOnlyList<ScoredCase> cases)
    {
        var names = cases.Select(scored => scored.Cluster).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select((name, number) => (name, number)).ToDictionary(entry => entry.name, entry => entry.number, StringComparer.Ordinal);
        var sorted = cases.Select(scored => (scored.Score, Person: names[scored.Cluster], scored.IsPositive))
            .OrderBy(scored => scored.Score).ThenBy(scored => scored.Person).ThenBy(scored => scored.IsPositive).ToArray();
        return new AreaOrder(sorted, names.Count);
    }

    /// <summary>The cases in groups of equal scores.</summary>
    internal IEnumerable<ArraySegment<(double Score, int Person, bool IsPositive)>> Tied()
    {
        for (var (first, next) = (0, 0); first < cases.Length; first = next)
        {
            while (next < cases.Length && cases[next].Score == cases[first].Score) next++;
            yield return new ArraySegment<(double, int, bool)>(cases, first, next - first);
        }
    }

    /// <summary>Draws persons, and gives how often each.</summary>
    internal double[] Draw(Xoshiro256 generator)
    {
        generator.FillBelow(Persons, drawn);
        Array.Clear(weights);
        foreach (var person in drawn) weights[person]++;
        return weights;
    }

    /// <summary>The area where each person counts as often as drawn; <see langword="null"/> with one class only.</summary>
    internal double? Area(double[] timesDrawn)
    {
        var (concordant, positives, negatives) = (0.0, 0.0, 0.0);
        for (var (first, next) = (0, 0); first < cases.Length; first = next)
        {
            var (tiedPositives, tiedNegatives) = (0.0, 0.0);
            for (; next < cases.Length && cases[next].Score == cases[first].Score; next++)
                if (cases[next].IsPositive) tiedPositives += timesDrawn[cases[next].Person]; else tiedNegatives += timesDrawn[cases[next].Person];
            concordant += tiedPositives * (negatives + tiedNegatives / 2);
            positives += tiedPositives;
            negatives += tiedNegatives;
        }
        return positives > 0 && negatives > 0 ? concordant / (positives * negatives) : null;
    }
}
