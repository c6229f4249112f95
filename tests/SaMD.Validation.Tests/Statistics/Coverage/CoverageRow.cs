namespace SaMD.Validation.Tests.Statistics.Coverage;

/// <summary>One line of the table.</summary>
/// <param name="Persons">Number k of persons.</param>
/// <param name="Method">The method.</param>
/// <param name="All">All simulations.</param>
/// <param name="First">The first of them, which every test run recomputes.</param>
internal sealed record CoverageRow(int Persons, string Method, CoverageCount All, CoverageCount First);
