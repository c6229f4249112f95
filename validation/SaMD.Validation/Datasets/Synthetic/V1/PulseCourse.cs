namespace SaMD.Validation.Datasets.Synthetic.V1;

/// <summary>The volume pulse of arteries in light, beat by beat, from 0 (least blood) to 1 (most).</summary>
internal sealed class PulseCourse
{
    private const double RespirationHz = 0.25;
    private const double SlowHz = 0.1;

    private readonly OximetrySettings _settings;
    private readonly double _respiratoryPhase;
    private readonly double _slowPhase;
    private readonly double _dicroticHeight;

    /// <summary>Draws what differs from person to person.</summary>
    public PulseCourse(OximetrySettings settings)
    {
        _settings = settings;
        var variation = new SeededNumbers(settings.Seed, SeededNumbers.Purpose.Variation);
        (_respiratoryPhase, _slowPhase) = (variation.Angle(), variation.Angle());
        _dicroticHeight = 0.2 + (0.3 * new SeededNumbers(settings.Seed, SeededNumbers.Purpose.Shape).Uniform());
    }

    /// <summary>The pulse at a time: a steep rise, a slower fall with a second wave, one period for each beat.</summary>
    public double At(double seconds)
    {
        var beats = Beats(seconds);
        return Shape(beats - Math.Floor(beats));
    }

    // Integral of the heart rate: its mean, with waves of respiration and of 0.1 Hz.
    private double Beats(double seconds)
    {
        var rate = _settings.HeartRateBpm / 60;
        return rate * (seconds + Wave(RespirationHz, _respiratoryPhase) + (0.5 * Wave(SlowHz, _slowPhase)));

        double Wave(double hz, double phase) => _settings.RateVariation / (2 * Math.PI * hz) * (Math.Cos(phase) - Math.Cos((2 * Math.PI * hz * seconds) + phase));
    }

    // Two bumps on a circle (von Mises), so that a beat continues the one before; the systolic one has height 1.
    private double Shape(double phase)
    {
        var systolic = Math.Exp(4 * (Math.Cos(2 * Math.PI * (phase - 0.2)) - 1));
        var dicrotic = Math.Exp(8 * (Math.Cos(2 * Math.PI * (phase - 0.6)) - 1));
        return Math.Min(1, systolic + (_dicroticHeight * dicrotic));
    }
}
