namespace SaMD.Validation.Datasets;

/// <summary>Every file of a dataset, compared with its digest.</summary>
/// <param name="Dataset">The dataset's id.</param>
/// <param name="Folder">Where it lies; <see langword="null"/> where it was found nowhere.</param>
/// <param name="Files">Its files in the order of the list of digests.</param>
public sealed record DatasetVerification(string Dataset, string? Folder, IReadOnlyList<FileCheck> Files)
{
    /// <summary>Files that are altered or cannot be read: a finding of integrity.</summary>
    public IEnumerable<FileCheck> Damaged => Files.Where(file => file.State is FileState.Altered or FileState.Unreadable);

    /// <summary>Files that are not there: what needs them is not run.</summary>
    public IEnumerable<FileCheck> Missing => Files.Where(file => file.State == FileState.Missing);

    /// <summary>Whether there are files and each is what its digest says.</summary>
    public bool IsWhole => Files.Count > 0 && Files.All(file => file.State == FileState.Whole);
}
