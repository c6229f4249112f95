using SaMD.Validation.Datasets.Synthetic.V1;

namespace SaMD.Validation.Datasets.Synthetic;

/// <summary>A recording of a committed set whose class is known.</summary>
/// <param name="Name">Its name in the dataset, with its folder.</param>
/// <param name="Label">Its class, as the file of labels writes it.</param>
/// <param name="Settings">What it is made from.</param>
public sealed record LabelledRecord(string Name, string Label, EcgSettings Settings);
