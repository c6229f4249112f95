namespace SaMD.Validation.Datasets;

/// <summary>Recordings of the source that this dataset leaves out on purpose: a partition that is sealed and kept elsewhere.</summary>
/// <param name="Partition">The partition.</param>
/// <param name="What">What it consists of, and where it is kept.</param>
public sealed record WithheldPart(string Partition, string What);
