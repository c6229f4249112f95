namespace SaMD.Adapters.Catalogue;

/// <summary>What data was used for.</summary>
public enum TrainingUse
{
    /// <summary>Weights were learnt from it.</summary>
    Training,

    /// <summary>Parameters were chosen by looking at it.</summary>
    Tuning,

    /// <summary>Scores or curves were calibrated on it.</summary>
    Calibration,
}
