namespace SaMD.Algorithms.EcgHeartRate.V1_0_0;

/// <summary>A peak of the detection function that may be a QRS complex.</summary>
internal struct QrsCandidate
{
    /// <summary>Where the detection function peaks, in detection samples from the start of the recording.</summary>
    internal long At;

    /// <summary>Where the QRS-band signal deflects most, near <see cref="At"/>, in working samples from the start of the recording.</summary>
    internal long Fiducial;

    /// <summary>What the place of the deflection has beyond <see cref="Fiducial"/>, −0.5 to 0.5 working samples.</summary>
    internal float FiducialPart;

    /// <summary>Height of the detection function, mV.</summary>
    internal float Height;

    /// <summary>Share of the energy that lies in the QRS band, 0 to 1.</summary>
    internal float FastShare;

    /// <summary>Amplitude of the QRS-band signal at the fiducial point, with its sign, mV.</summary>
    internal float Deflection;

    /// <summary>Peak-to-peak amplitude of the ECG around <see cref="At"/>, mV.</summary>
    internal float Amplitude;

    /// <summary>Evidence for a QRS complex, as a log-odds; meaningless until scored.</summary>
    internal float Evidence;
}
