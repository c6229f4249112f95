namespace SaMD.Validation.Comparison;

/// <summary>
/// A figure made from sums: each recording gives a few terms, terms of recordings and persons are added up, and the figure is a function
/// of the sums alone. So the pooled figure, that of one person and that of a resample of persons are all formed in the same way.
/// </summary>
/// <typeparam name="TSource">What the terms are taken from: a confusion matrix, the pairs or the event counts of a recording.</typeparam>
/// <param name="Name">Its name, lower case with hyphens.</param>
/// <param name="Unit"><c>1</c> for a share, else the unit of the figure.</param>
/// <param name="TermNames">What the terms are, in their order; at least one.</param>
/// <param name="Terms">The terms of one recording: as many as there are names, each finite.</param>
/// <param name="Value">
/// The figure of summed terms; <see langword="null"/> where it is undefined (0/0). Called through <see cref="ValueOf"/>.
/// </param>
/// <param name="WhenUndefined">Why there is no figure where there is none, for reports.</param>
public sealed record Measure<TSource>(
    string Name, string Unit, IReadOnlyList<string> TermNames, Func<TSource, IReadOnlyList<double>> Terms,
    Func<IReadOnlyList<double>, double?> Value, string WhenUndefined)
{
    /// <summary>The figure of one source.</summary>
    /// <param name="source">Its matrix, pairs or counts.</param>
    public double? Of(TSource source) => ValueOf(Terms(source));

    /// <summary>The figure of summed terms; <see langword="null"/> where it is undefined, for the reason <see cref="WhenUndefined"/>.</summary>
    /// <param name="sums">Sums of <see cref="Terms"/>, in that order.</param>
    /// <exception cref="ArgumentException">Another number of terms than this measure has, or a sum that is not finite.</exception>
    public double? ValueOf(IReadOnlyList<double> sums)
    {
        ArgumentNullException.ThrowIfNull(sums);
        if (sums.Count != TermNames.Count)
            throw new ArgumentException($"{Name} is made of {TermNames.Count} terms ({string.Join(", ", TermNames)}), not {sums.Count}.", nameof(sums));
        for (var i = 0; i < sums.Count; i++)
            if (!double.IsFinite(sums[i])) throw new ArgumentException($"The sum of {TermNames[i]} for {Name} is {sums[i]}: it must be finite.", nameof(sums));
        return Value(sums);
    }

    /// <summary>Adds up the terms of several sources, in their order.</summary>
    /// <param name="sources">Recordings of a person, of a stratum or of all; none gives zeros.</param>
    public IReadOnlyList<double> Sum(IEnumerable<TSource> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        var sums = new double[TermNames.Count];
        foreach (var source in sources)
        {
            var terms = Terms(source);
            for (var i = 0; i < sums.Length; i++) sums[i] += terms[i];
        }

        return sums;
    }
}
