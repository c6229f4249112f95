using SaMD.Files;

namespace SaMD.Validation.Datasets;

/// <summary>Every file of a dataset, compared with its digest. Whole, missing, faulty and sealed files together are the list of digests.</summary>
/// <param name="Dataset">The dataset's id.</param>
/// <param name="Whole">How many files are what their digests say.</param>
/// <param name="Missing">Files that are not there, in the order of the list: what needs them is not run.</param>
/// <param name="Faults">One finding of integrity per file that is altered or cannot be read, in the order of the list.</param>
public sealed record DigestVerification(string Dataset, int Whole, IReadOnlyList<string> Missing, IReadOnlyList<Fault> Faults)
{
    /// <summary>How many files were not read, since they are of sealed records alone.</summary>
    public int Sealed { get; init; }
}
