using SaMD.Contracts;

namespace SaMD.Algorithms;

/// <summary>A line of the registration list: a released version and how to make it.</summary>
/// <param name="Id">Id of the algorithm.</param>
/// <param name="Version">Its version.</param>
/// <param name="Create">Makes an instance.</param>
public sealed record BuiltInAlgorithm(string Id, string Version, Func<IAlgorithm> Create);
