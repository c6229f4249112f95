namespace SaMD.Validation.Datasets.Synthetic.V1;

/// <summary>What an ECG is made from. The same settings give the same recording.</summary>
public sealed record EcgSettings
{
    /// <summary>Seed: each gives another course of the same kind. Committed recordings use seeds from 1,000,000 on; tuning uses those below.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Samples per second, 100 to 1000.</summary>
    public double SamplingFrequencyHz { get; init; } = 250;

    /// <summary>Length, 5 s to one day; the recording ends midway between the last two beats before it.</summary>
    public double DurationSeconds { get; init; } = 60;

    /// <summary>The rhythm.</summary>
    public RhythmKind Rhythm { get; init; }

    /// <summary>Mean rate, 30 to 200 beats per minute; 40 to 160 in atrial fibrillation.</summary>
    public double HeartRateBpm { get; init; } = 60;

    /// <summary>Standard deviation of the RR intervals of sinus rhythm, 0 to a tenth of their mean.</summary>
    public double RrDeviationSeconds { get; init; } = 0.03;

    /// <summary>Power of the RR intervals' slow variation (about 0.1 Hz) over that of their respiratory variation (about 0.25 Hz), 0 to 10.</summary>
    public double LowToHighFrequencyRatio { get; init; } = 0.5;

    /// <summary>Peak to peak amplitude of a normal QRS complex, 0.05 to 10 mV.</summary>
    public double AmplitudeMillivolts { get; init; } = 1;

    /// <summary>Whether the electrodes are swapped: R peaks point down.</summary>
    public bool Inverted { get; init; }

    /// <summary>Probability that a beat is followed by a premature ventricular one, 0 to 0.3.</summary>
    public double PrematureVentricularShare { get; init; }

    /// <summary>Amplitude of the fibrillatory waves in atrial fibrillation, 0 to 1 mV; peak to peak they reach about three times this.</summary>
    public double FibrillationMillivolts { get; init; } = 0.05;

    /// <summary>Probability that a beat is followed by an atrial premature one, 0 to 0.3.</summary>
    public double AtrialPrematureShare { get; init; }

    /// <summary>Amplitude of the baseline that the model follows at the respiratory frequency, 0 to 5 mV; 0.15 mV in the paper.</summary>
    public double RespirationMillivolts { get; init; } = 0.15;

    /// <summary>Amplitude of a slow baseline wander that is added, 0 to 5 mV.</summary>
    public double WanderMillivolts { get; init; }

    /// <summary>Kind of the noise that is added.</summary>
    public NoiseKind Noise { get; init; }

    /// <summary>
    /// Signal-to-noise ratio, −20 to 60 dB: power of a sine wave with the peak to peak amplitude of a normal QRS complex over the
    /// mean square of the noise (the definition of the noise stress test: Moody 1984, WFDB Applications Guide, nst(1)).
    /// </summary>
    public double SignalToNoiseDecibels { get; init; } = 24;

    /// <summary>Where the signal stands still, as with a lead off; <see langword="null"/> for nowhere.</summary>
    public Stretch? Flat { get; init; }

    /// <summary>Where samples are missing; <see langword="null"/> for nowhere.</summary>
    public Stretch? Missing { get; init; }

    /// <summary>Mean RR interval of sinus rhythm.</summary>
    public double MeanRrSeconds => 60 / HeartRateBpm;

    /// <summary>Checks every setting.</summary>
    /// <exception cref="ArgumentException">At least one is outside its range; the message names all that are.</exception>
    public void Check()
    {
        var faults = new List<string>();
        void In(string name, double value, double low, double high)
        {
            if (!(value >= low && value <= high)) faults.Add(FormattableString.Invariant($"{name} is {value}; {low} to {high} was expected."));
        }

        In(nameof(SamplingFrequencyHz), SamplingFrequencyHz, 100, 1000);
        In(nameof(DurationSeconds), DurationSeconds, 5, 86_400);
        In(nameof(HeartRateBpm), HeartRateBpm, 30, 200);
        In(nameof(RrDeviationSeconds), RrDeviationSeconds, 0, 0.1 * MeanRrSeconds);
        In(nameof(LowToHighFrequencyRatio), LowToHighFrequencyRatio, 0, 10);
        In(nameof(AmplitudeMillivolts), AmplitudeMillivolts, 0.05, 10);
        In(nameof(PrematureVentricularShare), PrematureVentricularShare, 0, 0.3);
        In(nameof(AtrialPrematureShare), AtrialPrematureShare, 0, 0.3);
        In(nameof(RespirationMillivolts), RespirationMillivolts, 0, 5);
        In(nameof(WanderMillivolts), WanderMillivolts, 0, 5);
        In(nameof(FibrillationMillivolts), FibrillationMillivolts, 0, 1);
        if (Rhythm == RhythmKind.AtrialFibrillation) In(nameof(HeartRateBpm), HeartRateBpm, 40, 160);
        if (Rhythm != RhythmKind.Sinus) In($"{nameof(PrematureVentricularShare)} outside sinus rhythm", PrematureVentricularShare, 0, 0);
        if (Rhythm != RhythmKind.Sinus) In($"{nameof(AtrialPrematureShare)} outside sinus rhythm", AtrialPrematureShare, 0, 0);
        In(nameof(SignalToNoiseDecibels), SignalToNoiseDecibels, -20, 60);
        if (faults.Count > 0) throw new ArgumentException(string.Join(" ", faults));
    }
}
