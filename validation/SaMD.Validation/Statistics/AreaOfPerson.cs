namespace SaMD.Validation.Statistics;

/// <summary>Structural components of one person's cases.</summary>
/// <param name="Positives">Number of the person's positive cases.</param>
/// <param name="OfPositives">Sum over them of the share of all negatives below.</param>
/// <param name="Negatives">Number of the person's negative cases.</param>
/// <param name="OfNegatives">Sum over them of the share of all positives above.</param>
internal sealed record AreaOfPerson(int Positives, double OfPositives, int Negatives, double OfNegatives)
{
    internal AreaOfPerson Minus(AreaOfPerson first) =>
        this with { OfPositives = OfPositives - first.OfPositives, OfNegatives = OfNegatives - first.OfNegatives };

    internal AreaOfPerson With(bool isPositive, double below, double above) => isPositive
        ? this with { Positives = Positives + 1, OfPositives = OfPositives + below }
        : this with { Negatives = Negatives + 1, OfNegatives = OfNegatives + above };
}
