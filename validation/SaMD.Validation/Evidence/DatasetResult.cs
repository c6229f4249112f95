namespace SaMD.Validation.Evidence;

/// <summary>A dataset as it was used.</summary>
/// <param name="Id">Its id, for example <c>mitdb</c>.</param>
/// <param name="Version">Its version.</param>
/// <param name="Title">Its title.</param>
/// <param name="Synthetic">Whether its recordings are made, not measured.</param>
/// <param name="Digest">SHA-256 over the manifest and the list of file digests.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Doi">Its digital object identifier.</param>
/// <param name="Licence">Licence of the recordings.</param>
/// <param name="Attribution">The credit that the licence asks for.</param>
/// <param name="Citation">The papers to cite.</param>
/// <param name="Reference">How the reference standard was made.</param>
/// <param name="Persons">Number of persons among the records in scope; <see langword="null"/> where persons are unknown.</param>
/// <param name="RecordsInScope">Records that the selected rows need.</param>
/// <param name="RecordsRead">Records of these that were there and whole.</param>
/// <param name="Exclusions">Records left out by a rule of the manifest, with the reason.</param>
/// <param name="Missing">Records in scope that were not there.</param>
/// <param name="Notes">What a reader of a report must know (<c>partial: 118 only …</c>).</param>
public sealed record DatasetResult(
    string Id, string Version, string Title, bool Synthetic, string Digest, string? Source, string? Doi, string? Licence,
    string? Attribution, string? Citation, string? Reference, int? Persons, int RecordsInScope, int RecordsRead,
    IReadOnlyList<ExcludedRecord> Exclusions, IReadOnlyList<string> Missing, IReadOnlyList<string> Notes)
{
    /// <summary>Sealed partitions that the selected rows need, in the order of <see cref="Datasets.Partitions.All"/>.</summary>
    public IReadOnlyList<string> SealedPartitions { get; init; } = [];

    /// <summary>Records in scope that belong to these.</summary>
    public int SealedRecords { get; init; }

    /// <summary>Whether anybody may download it: then nobody can show that what is sealed was not looked at.</summary>
    public bool Downloadable { get; init; }
}
