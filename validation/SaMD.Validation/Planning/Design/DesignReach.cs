namespace SaMD.Validation.Planning.Design;

/// <summary>What a dataset can show of a row.</summary>
/// <param name="Dataset">Its id.</param>
/// <param name="Partitions">Partitions of the row.</param>
/// <param name="Persons">Persons in them; recordings where persons are unknown.</param>
/// <param name="PersonsKnown">Whether persons are known.</param>
/// <param name="Items">Independent items that they are worth under the assumptions.</param>
/// <param name="MostErrors">Most errors among these with which the limit is still shown; <see langword="null"/> where none would be too many.</param>
/// <param name="Powers">For each truth the chance to show the limit.</param>
public sealed record DesignReach(
    string Dataset, IReadOnlyList<string> Partitions, int Persons, bool PersonsKnown, int Items, int? MostErrors, IReadOnlyList<(double Truth, double Power)> Powers);
