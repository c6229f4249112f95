using SaMD.Contracts;

namespace SaMD.Adapters.Catalogue;

/// <summary>An algorithm version that can be run.</summary>
/// <param name="Manifest">Its manifest.</param>
/// <param name="Algorithm">Its implementation.</param>
public sealed record AlgorithmVersion(AlgorithmManifest Manifest, IAlgorithm Algorithm);
