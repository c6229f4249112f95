namespace SaMD.Validation.Datasets.Synthetic.V1;

/// <summary>What the made person does.</summary>
public enum PpgExercise
{
    /// <summary>Sits still: the heart rate wanders about its resting value.</summary>
    Rest,

    /// <summary>
    /// The treadmill protocol of running recordings in the literature (Zhang et al. 2015, doi 10.1109/TBME.2014.2359372): half a minute of
    /// rest, a minute each at 6 to 8, 12 to 15, 6 to 8 and 12 to 15 km/h, half a minute of rest; repeated where the recording is longer.
    /// </summary>
    Treadmill,

    /// <summary>Bouts of arm movement of 5 to 25 s at changing paces, with still time between them.</summary>
    ArmBouts,
}
