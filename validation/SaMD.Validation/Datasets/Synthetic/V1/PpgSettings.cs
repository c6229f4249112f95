namespace SaMD.Validation.Datasets.Synthetic.V1;

/// <summary>What a PPG recording is made from. The same settings give the same recording.</summary>
public sealed record PpgSettings
{
    /// <summary>Seed: each gives another course of the same kind. Committed recordings use seeds from 1,000,000 on; tuning uses those below.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Samples per second of every channel, 25 to 500.</summary>
    public double SamplingFrequencyHz { get; init; } = 125;

    /// <summary>Length, 10 s to one hour.</summary>
    public double DurationSeconds { get; init; } = 60;

    /// <summary>Optical channels, 1 to 3.</summary>
    public int Channels { get; init; } = 1;

    /// <summary>Whether the three axes of an accelerometer are recorded too.</summary>
    public bool HasAcceleration { get; init; }

    /// <summary>What the person does.</summary>
    public PpgExercise Exercise { get; init; }

    /// <summary>Heart rate at rest, 30 to 150 beats per minute.</summary>
    public double RestingRateBpm { get; init; } = 70;

    /// <summary>Heart rate that the hardest exercise leads to, from the resting rate up to 210 beats per minute.</summary>
    public double PeakRateBpm { get; init; } = 160;

    /// <summary>Standard deviation of single beat intervals about the course, as a share of the interval, 0 to 0.3; 0.2 is as irregular as atrial fibrillation.</summary>
    public double Irregularity { get; init; } = 0.02;

    /// <summary>Steps per second of the fast phase, 1 to 4; arms swing at half of it.</summary>
    public double CadenceHz { get; init; } = 2.7;

    /// <summary>How movement reaches the sensor.</summary>
    public PpgArtefact Artefact { get; init; }

    /// <summary>Root mean square of the artefact in the fast phase over that of the pulse, 0 to 10.</summary>
    public double ArtefactRatio { get; init; }

    /// <summary>Root mean square of white noise over that of the pulse, 0 to 3.</summary>
    public double NoiseRatio { get; init; } = 0.05;

    /// <summary>Where the sensor is off the skin, with movement still in the signal; <see langword="null"/> for nowhere.</summary>
    public Stretch? Detached { get; init; }

    /// <summary>Where samples of the optical channels are missing; <see langword="null"/> for nowhere.</summary>
    public Stretch? Missing { get; init; }

    /// <summary>Checks every setting.</summary>
    /// <exception cref="ArgumentException">At least one is outside its range; the message names all that are.</exception>
    public void Check()
    {
        var faults = new List<string>();
        void In(string name, double value, double low, double high)
        {
            if (!(value >= low && value <= high)) faults.Add(FormattableString.Invariant($"{name} is {value}; {low} to {high} was expected."));
        }

        In(nameof(SamplingFrequencyHz), SamplingFrequencyHz, 25, 500);
        In(nameof(DurationSeconds), DurationSeconds, 10, 3600);
        In(nameof(Channels), Channels, 1, 3);
        In(nameof(RestingRateBpm), RestingRateBpm, 30, 150);
        In(nameof(PeakRateBpm), PeakRateBpm, RestingRateBpm, 210);
        In(nameof(Irregularity), Irregularity, 0, 0.3);
        In(nameof(CadenceHz), CadenceHz, 1, 4);
        In(nameof(ArtefactRatio), ArtefactRatio, 0, 10);
        In(nameof(NoiseRatio), NoiseRatio, 0, 3);
        if (faults.Count > 0) throw new ArgumentException(string.Join(" ", faults));
    }
}
