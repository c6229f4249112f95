namespace SaMD.Validation.Planning.Design;

/// <summary>What a person who plans a study assumes.</summary>
/// <param name="ItemsPerPerson">Items (beats, recordings, pairs) of each person, 1 or more.</param>
/// <param name="IntraclassCorrelation">Correlation of the errors of one person, 0 to 1; at 1 a person counts once, however many items there are.</param>
/// <param name="Truths">True figures to plan for; where empty, some between the limit and perfection.</param>
/// <param name="Powers">Chances to show the limit, each above 0 and below 1.</param>
public sealed record DesignAssumptions(double ItemsPerPerson, double IntraclassCorrelation, IReadOnlyList<double> Truths, IReadOnlyList<double> Powers)
{
    /// <summary>One item of each person, powers of 80 % and 90 %.</summary>
    public static DesignAssumptions Default { get; } = new(1, 1, [], [0.8, 0.9]);
}
