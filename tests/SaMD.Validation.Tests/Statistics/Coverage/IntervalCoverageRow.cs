namespace SaMD.Validation.Tests.Statistics.Coverage;

/// <summary>One line of the table: how often the bounds of a method held, over all simulations and over the first of them, which every test run recomputes.</summary>
internal sealed record IntervalCoverageRow(string Population, int Persons, string Method, int[] All, int[] First);
