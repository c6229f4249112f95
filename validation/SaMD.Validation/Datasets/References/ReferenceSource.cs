namespace SaMD.Validation.Datasets.References;

/// <summary>Where the values of a reference standard come from: one of the records of this folder that derive from it.</summary>
public abstract record ReferenceSource
{
    private protected ReferenceSource()
    {
    }

    /// <summary>A short word for evidence and file names: letters, digits and hyphens.</summary>
    public abstract string Word { get; }

    /// <summary>
    /// Files that the reference of a record needs and that are not named after the record, so far as the dataset lists them; in the
    /// order of the list.
    /// </summary>
    /// <param name="digests">The dataset's files.</param>
    /// <param name="record">The record's name.</param>
    public virtual IEnumerable<DigestLine> FilesBeside(DigestList digests, string record) => [];

    /// <summary>A file that the reference of a record cannot do without and that the dataset does not list; <see langword="null"/> where there is none.</summary>
    /// <param name="digests">The dataset's files.</param>
    /// <param name="record">The record's name.</param>
    internal virtual string? Unlisted(DigestList digests, string record) => null;

    private protected static string? UnlessListed(DigestList digests, string file) => digests.Find(file) is null ? file : null;

    private protected static IEnumerable<DigestLine> IfListed(DigestList digests, string file) => digests.Find(file) is { } line ? [line] : [];
}
