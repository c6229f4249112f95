namespace SaMD.Adapters.Catalogue;

/// <summary>Data that an algorithm version was trained, tuned or calibrated on; for independence the three are the same.</summary>
/// <param name="Dataset">Id of the dataset.</param>
/// <param name="Partition">Partition of the dataset.</param>
/// <param name="Use">What it was used for.</param>
public sealed record TrainingData(string Dataset, string Partition, TrainingUse Use);
