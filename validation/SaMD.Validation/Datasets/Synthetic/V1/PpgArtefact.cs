namespace SaMD.Validation.Datasets.Synthetic.V1;

/// <summary>How movement reaches the optical sensor.</summary>
public enum PpgArtefact
{
    /// <summary>Through a linear filter of the acceleration, whose taps drift over some 30 s.</summary>
    Filtered,

    /// <summary>As <see cref="Filtered"/>, and through the products of axes and their absolute values, which move energy to other harmonics.</summary>
    Distorted,

    /// <summary>As <see cref="Filtered"/> at half the strength, with bursts of slipping that the accelerometer does not show.</summary>
    Slipping,
}
