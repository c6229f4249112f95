namespace SaMD.Validation.Datasets.Synthetic.V1;

/// <summary>Noise that can be added to a made ECG.</summary>
public enum NoiseKind
{
    /// <summary>No noise.</summary>
    None,

    /// <summary>White Gaussian noise.</summary>
    White,

    /// <summary>Noise like that of muscles: white Gaussian noise without what lies below 20 Hz.</summary>
    Muscle,

    /// <summary>Noise like that of moving electrodes: sudden offsets that decay, and noise below 5 Hz.</summary>
    ElectrodeMotion,
}
