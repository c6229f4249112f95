namespace SaMD.Validation.Datasets.Synthetic.V1;

/// <summary>What red and infrared light of known saturation, or a camera's three colours, is made from. The same settings give the same recording.</summary>
public sealed record OximetrySettings
{
    /// <summary>Seed: each gives another course of the same kind. Committed recordings use seeds from 1,000,000 on; tuning uses those below.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Whether the light is that of a camera (red, green, blue on a scale of 0 to 255), not red and infrared.</summary>
    public bool IsCamera { get; init; }

    /// <summary>Samples per second, 25 to 1000; of a camera 20 to 240.</summary>
    public double SamplingFrequencyHz { get; init; } = 50;

    /// <summary>Length, 5 s to one hour.</summary>
    public double DurationSeconds { get; init; } = 60;

    /// <summary>Mean heart rate, 30 to 200 beats per minute.</summary>
    public double HeartRateBpm { get; init; } = 70;

    /// <summary>Respiratory variation of the heart rate: its amplitude as a share of the rate, 0 to 0.2.</summary>
    public double RateVariation { get; init; } = 0.03;

    /// <summary>Course of the saturation, in rising order of time; at least one point, 50 to 100 %.</summary>
    public IReadOnlyList<SaturationPoint> Saturation { get; init; } = [new(0, 98)];

    /// <summary>Pulse in infrared (of a camera: green) light over its steady part, peak to peak, 0.01 to 20 %.</summary>
    public double PerfusionPercent { get; init; } = 2;

    /// <summary>Standard deviation of white noise in each channel, over its steady part, 0 to 5 %.</summary>
    public double NoisePercent { get; init; } = 0.005;

    /// <summary>Amplitude of slow changes (respiration, posture), the same share of every channel, 0 to 5 %.</summary>
    public double WanderPercent { get; init; } = 0.3;

    /// <summary>Movements of the sensor a minute, each of 0.4 s and up to 3 % of the light, of its own share in each channel; 0 to 60.</summary>
    public double MovementsPerMinute { get; init; }

    /// <summary>Where there is no pulse, as with a cuff on the arm; <see langword="null"/> for nowhere.</summary>
    public Stretch? NoPulse { get; init; }

    /// <summary>Where samples are missing; <see langword="null"/> for nowhere.</summary>
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

        In(nameof(SamplingFrequencyHz), SamplingFrequencyHz, IsCamera ? 20 : 25, IsCamera ? 240 : 1000);
        In(nameof(DurationSeconds), DurationSeconds, 5, 3600);
        In(nameof(HeartRateBpm), HeartRateBpm, 30, 200);
        In(nameof(RateVariation), RateVariation, 0, 0.2);
        In(nameof(PerfusionPercent), PerfusionPercent, 0.01, 20);
        In(nameof(NoisePercent), NoisePercent, 0, 5);
        In(nameof(WanderPercent), WanderPercent, 0, 5);
        In(nameof(MovementsPerMinute), MovementsPerMinute, 0, 60);
        if (Saturation.Count == 0) faults.Add($"{nameof(Saturation)} has no point.");
        foreach (var point in Saturation) In(nameof(Saturation), point.Percent, 50, 100);
        if (Saturation.Zip(Saturation.Skip(1), (one, next) => next.Seconds > one.Seconds).Contains(false)) faults.Add($"{nameof(Saturation)} is not in rising order of time.");
        if (faults.Count > 0) throw new ArgumentException(string.Join(" ", faults));
    }
}
