using SaMD.Adapters.Implementations;
using SaMD.Contracts;

namespace SaMD.Adapters.Catalogue;

/// <summary>An algorithm version that can be run.</summary>
/// <param name="Manifest">Its manifest.</param>
/// <param name="Implementation">What runs it on a recording.</param>
public sealed record AlgorithmVersion(AlgorithmManifest Manifest, IImplementation Implementation)
{
    /// <summary>A version that takes the recording block by block.</summary>
    /// <param name="manifest">Its manifest.</param>
    /// <param name="algorithm">The algorithm.</param>
    public AlgorithmVersion(AlgorithmManifest manifest, IAlgorithm algorithm)
        : this(manifest, new StreamedImplementation(algorithm))
    {
    }

    /// <summary>The algorithm, where it takes the recording block by block; <see langword="null"/> where it needs the recording as a whole.</summary>
    public IAlgorithm? Algorithm => (Implementation as StreamedImplementation)?.Algorithm;
}
