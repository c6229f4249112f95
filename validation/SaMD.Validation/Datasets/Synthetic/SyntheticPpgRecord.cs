using SaMD.Validation.Datasets.Synthetic.V1;

namespace SaMD.Validation.Datasets.Synthetic;

/// <summary>A recording of the committed optical set.</summary>
/// <param name="Name">Its name in the dataset, with its folder.</param>
/// <param name="Settings">What it is made from.</param>
public sealed record SyntheticPpgRecord(string Name, PpgSettings Settings);
