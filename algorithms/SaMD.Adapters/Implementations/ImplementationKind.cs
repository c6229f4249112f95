using SaMD.Adapters.Catalogue;
using SaMD.Files;

namespace SaMD.Adapters.Implementations;

/// <summary>A kind of implementation: a line of <see cref="ImplementationKinds"/>.</summary>
/// <param name="Name">The word behind <c>implementation:</c>, and the key of the block of <c>algorithm.yaml</c> that says more.</param>
/// <param name="Read">Reads the block, noting every fault, and gives what makes the implementation of it.</param>
public sealed record ImplementationKind(string Name, Func<ImplementationBlock, ImplementationMaker> Read);

/// <summary>Makes an implementation. Called once the manifest was read without a fault.</summary>
/// <param name="manifest">The whole manifest.</param>
/// <param name="faults">Where faults go.</param>
/// <returns>The implementation; <see langword="null"/> after a fault.</returns>
public delegate IImplementation? ImplementationMaker(AlgorithmManifest manifest, FaultCollector faults);
