using SaMD.Signals;

namespace SaMD.Validation.Datasets.Synthetic.V1;

/// <summary>
/// The waves of each kind of beat of one made person. Widths and distances within the QRS complex do not depend on the rate;
/// those of P and T waves go with the square root of the RR interval (Bazett 1920). Amplitudes differ between persons.
/// </summary>
internal sealed class BeatShapes
{
    private const double PersonDeviation = 0.1;

    private readonly EcgWave[] _normal;
    private readonly EcgWave[] _atrial;
    private readonly EcgWave[] _ventricular;

    /// <summary>Draws a person.</summary>
    public BeatShapes(EcgSettings settings)
    {
        var numbers = new SeededNumbers(settings.Seed, SeededNumbers.Purpose.Shape);
        double Vary(double value) => value * Math.Clamp(1 + (PersonDeviation * numbers.Normal()), 0.7, 1.3);
        var root = Math.Sqrt(settings.MeanRrSeconds);
        EcgWave[] complex = [new(Vary(-0.12), -0.028, 0.009), new(1, 0, 0.011), new(Vary(-0.2), 0.030, 0.010)];
        EcgWave t = new(Vary(0.28), 0.30 * root, 0.050 * root);
        EcgWave p = new(Vary(0.12), -0.17 * root, 0.022 * root);
        EcgWave early = new(Vary(0.08), -0.14 * root, 0.018 * root);
        EcgWave[] broad = [new(Vary(1.25), 0, 0.034), new(Vary(-0.40), 0.110, 0.030), new(Vary(-0.35), 0.10 + (0.28 * root), 0.060 * root)];
        var scale = settings.AmplitudeMillivolts / PeakToPeak(complex) * (settings.Inverted ? -1 : 1);
        _normal = Scaled(settings.Rhythm == RhythmKind.AtrialFibrillation ? [.. complex, t] : [p, .. complex, t], scale);
        _atrial = Scaled([early, .. complex, t], scale);
        _ventricular = Scaled(broad, scale);
    }

    /// <summary>The waves of a beat, in order of time.</summary>
    public IReadOnlyList<EcgWave> Of(AnnotationCode beat) => beat switch
    {
        AnnotationCode.PrematureVentricular => _ventricular,
        AnnotationCode.AtrialPremature => _atrial,
        _ => _normal,
    };

    private static EcgWave[] Scaled(EcgWave[] waves, double scale) =>
        [.. waves.Select(wave => wave with { Millivolts = wave.Millivolts * scale })];

    // On a grid of 0.1 ms over ±100 ms, which holds the whole complex.
    private static double PeakToPeak(EcgWave[] waves)
    {
        double low = 0, high = 0;
        for (var tenths = -1000; tenths <= 1000; tenths++)
        {
            var sum = 0.0;
            foreach (var wave in waves)
            {
                var deviations = ((tenths * 1e-4) - wave.OffsetSeconds) / wave.DeviationSeconds;
                sum += wave.Millivolts * Math.Exp(-0.5 * deviations * deviations);
            }
            (low, high) = (Math.Min(low, sum), Math.Max(high, sum));
        }
        return high - low;
    }
}
