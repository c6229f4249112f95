namespace SaMD.Contracts;

/// <summary>A named, finite number: a score or a feature.</summary>
/// <param name="Name">What it is, with its unit where it has one.</param>
/// <param name="Value">A finite number.</param>
public readonly record struct NamedValue(string Name, double Value);
