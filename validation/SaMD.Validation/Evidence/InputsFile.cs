namespace SaMD.Validation.Evidence;

/// <summary><c>core/inputs.json</c>: digests of everything that a verdict rests on. Its own digest names the bundle.</summary>
/// <param name="SchemaVersion">Version of this format.</param>
/// <param name="Gate">The gate and the partitions that it selects.</param>
/// <param name="Scope">What the command line narrowed the run to; empty for all.</param>
/// <param name="Contract">Version of the algorithm contract.</param>
/// <param name="Algorithms">Files of the algorithm versions in scope.</param>
/// <param name="Datasets">Manifests and lists of digests of the datasets in scope.</param>
/// <param name="Requirements">Files of requirements, user needs and hazards.</param>
/// <param name="Assemblies">The assemblies that make a verdict.</param>
/// <param name="Packages">Packages that they load, as <c>name version</c>.</param>
/// <param name="Unusable">What was found altered or unreadable, and how: a run that met it is another run than one that did not.</param>
/// <param name="RecordsPresent">Records in scope that are there, as <c>dataset/record</c>: an absent record is another input.</param>
public sealed record InputsFile(
    int SchemaVersion, string Gate, IReadOnlyList<string> Scope, string Contract, IReadOnlyList<InputDigest> Algorithms,
    IReadOnlyList<InputDigest> Datasets, IReadOnlyList<InputDigest> Requirements, IReadOnlyList<InputDigest> Assemblies,
    IReadOnlyList<string> Packages, IReadOnlyList<string> RecordsPresent, IReadOnlyList<string> Unusable)
{
    /// <summary>Partitions in scope that are sealed by what they hold and not by their manifest, as <c>dataset partition</c>; <see langword="null"/> for none.</summary>
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? SealedElsewhere { get; init; }
}
