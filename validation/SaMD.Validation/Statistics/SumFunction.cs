namespace SaMD.Validation.Statistics;

/// <summary>A figure that is a smooth function of summed terms (F1, balanced accuracy, PPV at a prevalence). Those of the field are in <see cref="SumFunctions"/>.</summary>
public sealed record SumFunction
{
    /// <summary>Describes a function.</summary>
    /// <param name="columns">Number of terms that it takes, 1 or more.</param>
    /// <param name="of">The function.</param>
    /// <param name="whyUndefined">What is said where it is undefined, for example "0/0: there is no positive recording".</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="columns"/> is below 1.</exception>
    /// <exception cref="ArgumentException"><paramref name="whyUndefined"/> is empty.</exception>
    public SumFunction(int columns, FunctionOfSums of, string whyUndefined)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        ArgumentNullException.ThrowIfNull(of);
        ArgumentException.ThrowIfNullOrWhiteSpace(whyUndefined);
        Columns = columns;
        Of = of;
        WhyUndefined = whyUndefined;
    }

    /// <summary>Number of terms.</summary>
    public int Columns { get; }

    /// <summary>The function.</summary>
    public FunctionOfSums Of { get; }

    /// <summary>What is said where it is undefined.</summary>
    public string WhyUndefined { get; }

    /// <summary>The lowest value that the figure can have, at which bounds stop; <see langword="null"/> where there is none.</summary>
    public double? Lowest { get; init; }

    /// <summary>The highest value that the figure can have, at which bounds stop; <see langword="null"/> where there is none.</summary>
    public double? Highest { get; init; }
}
