namespace SaMD.Validation.Datasets.Synthetic.V1;

/// <summary>
/// RR intervals of sinus rhythm over time: a power spectrum of two Gaussians, at 0.1 Hz (baroreflex) and 0.25 Hz (respiration),
/// each 0.01 Hz wide, with random phases (McSharry et al. 2003, section III, doi 10.1109/TBME.2003.808805).
/// </summary>
internal sealed class Tachogram
{
    /// <summary>Frequency of the respiratory variation.</summary>
    public const double RespirationHz = 0.25;

    private const double LowHz = 0.1;
    private const double DeviationHz = 0.01;
    private const double ReachInDeviations = 4;

    // Fine enough that the course of a recording does not repeat within a quarter of an hour.
    private const double StepHz = 1.0 / 1024;

    private readonly double _mean;
    private readonly List<(double Hz, double Amplitude, double Phase)> _waves = [];

    /// <summary>Draws the phases.</summary>
    public Tachogram(EcgSettings settings)
    {
        var numbers = new SeededNumbers(settings.Seed, SeededNumbers.Purpose.Variation);
        var variance = settings.RrDeviationSeconds * settings.RrDeviationSeconds;
        var low = variance * settings.LowToHighFrequencyRatio / (1 + settings.LowToHighFrequencyRatio);
        _mean = settings.MeanRrSeconds;
        Add(LowHz, low, numbers);
        Add(RespirationHz, variance - low, numbers);
    }

    /// <summary>The RR interval that starts at a time, in seconds; at least half the mean.</summary>
    public double At(double seconds)
    {
        var rr = _mean;
        foreach (var (hz, amplitude, phase) in _waves) rr += amplitude * Math.Cos((2 * Math.PI * hz * seconds) + phase);
        return Math.Max(rr, _mean / 2);
    }

    // Waves on a grid of frequencies, their powers those of a Gaussian, scaled so that they sum to the variance exactly.
    private void Add(double centreHz, double variance, SeededNumbers numbers)
    {
        var first = (int)Math.Ceiling((centreHz - (ReachInDeviations * DeviationHz)) / StepHz);
        var last = (int)Math.Floor((centreHz + (ReachInDeviations * DeviationHz)) / StepHz);
        var powers = Enumerable.Range(first, last - first + 1).Select(k => Bell(((k * StepHz) - centreHz) / DeviationHz)).ToList();
        var sum = powers.Sum();
        for (var i = 0; i < powers.Count; i++)
            _waves.Add(((first + i) * StepHz, Math.Sqrt(2 * variance * powers[i] / sum), numbers.Angle()));
    }

    private static double Bell(double deviations) => Math.Exp(-0.5 * deviations * deviations);
}
