namespace SaMD.Validation.Planning;

/// <summary>What is known of the independence of a row's persons from those that the algorithm was trained, tuned or calibrated on.</summary>
/// <param name="State">The state.</param>
/// <param name="Text">The state in words, as results and reports print it.</param>
/// <param name="Shared">Persons (or records, where persons are unknown) on both sides, in ordinal order.</param>
public sealed record Independence(IndependenceState State, string Text, IReadOnlyList<string> Shared);
