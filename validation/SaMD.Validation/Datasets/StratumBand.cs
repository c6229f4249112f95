namespace SaMD.Validation.Datasets;

/// <summary>A half-open band of a number.</summary>
/// <param name="Name">Its name.</param>
/// <param name="From">Its smallest number; <see langword="null"/> where it has none.</param>
/// <param name="Below">The number at which it ends, which is no longer in it; <see langword="null"/> where it has no end.</param>
internal sealed record StratumBand(string Name, double? From, double? Below)
{
    /// <summary>Whether a number lies in the band.</summary>
    /// <param name="number">The number.</param>
    public bool Holds(double number) => !(number < From) && !(number >= Below);
}
