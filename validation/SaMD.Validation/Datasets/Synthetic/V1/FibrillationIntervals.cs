namespace SaMD.Validation.Datasets.Synthetic.V1;

/// <summary>
/// RR intervals of atrial fibrillation: the node between atria and ventricles is dead for a fixed time after each beat, then for
/// one that differs from beat to beat, and lets the next atrial impulse through; impulses come as a Poisson process. Each
/// interval is drawn anew: RR = t₁ + t₂ u + t₃, u uniform in [0, 1), t₃ exponential. A simplification of Corino et al. 2011,
/// doi 10.1109/TBME.2011.2166262, with two paths less and without their probability of passing while the node recovers.
/// </summary>
internal sealed class FibrillationIntervals
{
    private const double ImpulsesPerSecond = 7;

    // Parts of the mean interval.
    private const double RecoveryShare = 0.4;

    private readonly SeededNumbers _numbers;
    private readonly double _recovery;
    private readonly double _dead;

    /// <summary>Prepares to draw.</summary>
    public FibrillationIntervals(EcgSettings settings)
    {
        _numbers = new SeededNumbers(settings.Seed, SeededNumbers.Purpose.Conduction);
        _recovery = RecoveryShare * settings.MeanRrSeconds;
        _dead = settings.MeanRrSeconds - (_recovery / 2) - (1 / ImpulsesPerSecond);
    }

    /// <summary>Standard deviation of the intervals, seconds: √(t₂² / 12 + 1 / λ²).</summary>
    public double DeviationSeconds => Math.Sqrt((_recovery * _recovery / 12) + (1 / (ImpulsesPerSecond * ImpulsesPerSecond)));

    /// <summary>The next interval, seconds.</summary>
    public double Next() => _dead + (_recovery * _numbers.Uniform()) - (Math.Log(1 - _numbers.Uniform()) / ImpulsesPerSecond);
}
