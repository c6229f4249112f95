namespace SaMD.Validation.Datasets;

/// <summary>A file of a dataset, compared with its digest.</summary>
/// <param name="Path">Path relative to the dataset's folder, with forward slashes.</param>
/// <param name="State">How it compares.</param>
/// <param name="Expected">The digest that the list states.</param>
/// <param name="Found">Its digest; <see langword="null"/> where it could not be read.</param>
public sealed record FileCheck(string Path, FileState State, string Expected, string? Found);
