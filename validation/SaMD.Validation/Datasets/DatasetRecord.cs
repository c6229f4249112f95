using SaMD.Files;

namespace SaMD.Validation.Datasets;

/// <summary>One recording of a dataset.</summary>
/// <param name="Name">Its name, which its files start with; parts are joined by forward slashes.</param>
/// <param name="Person">Key of the person, which crosses datasets; <see langword="null"/> where the dataset's persons are unknown.</param>
/// <param name="Partition">Its partition, one of <see cref="Partitions"/>; <see langword="null"/> only for an excluded record.</param>
/// <param name="Strata">Its value for each stratum of the dataset; <see cref="UnknownStratum"/> where none is stated.</param>
/// <param name="Place">Where the manifest speaks of it.</param>
public sealed record DatasetRecord(
    string Name, string? Person, string? Partition, IReadOnlyDictionary<string, string> Strata, SourcePlace Place)
{
    /// <summary>Value of a stratum that the dataset does not tell: a stratum of its own.</summary>
    public const string UnknownStratum = "unknown";
}
