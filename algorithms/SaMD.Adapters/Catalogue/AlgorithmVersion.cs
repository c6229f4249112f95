using SaMD.Adapters.Implementations;
using SaMD.Adapters.Sessions;
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

    /// <summary>Runs it over a recording, and holds it to the kinds of output that it declares. May be called from several threads at once.</summary>
    /// <param name="input">The recording.</param>
    /// <returns>Checked items in the order in which they were reported.</returns>
    /// <exception cref="AlgorithmFailureException">It failed on this recording, or gave what it does not declare.</exception>
    /// <exception cref="Files.InputFaultException">As <see cref="IImplementation.Run"/> says.</exception>
    public SessionOutput Run(RecordingInput input)
    {
        var output = Implementation.Run(input);
        DeclaredOutputs.Check(Manifest, output.Items);
        return output;
    }
}
