using SaMD.Validation.Datasets.Synthetic.V1;

namespace SaMD.Validation.Datasets.Synthetic;

/// <summary>A recording of a committed set of made light.</summary>
/// <param name="Name">Its name in the dataset, with its folder.</param>
/// <param name="Settings">What it is made from.</param>
public sealed record SyntheticOximetryRecord(string Name, OximetrySettings Settings);
