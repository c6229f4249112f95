using SaMD.Contracts;

namespace SaMD.Algorithms;

/// <summary>One registered algorithm version.</summary>
/// <param name="Id">Id, as in its <c>algorithm.yaml</c>.</param>
/// <param name="Version">Version, as in its <c>algorithm.yaml</c>.</param>
/// <param name="Create">Makes the algorithm.</param>
public sealed record BuiltInAlgorithm(string Id, string Version, Func<IAlgorithm> Create);
