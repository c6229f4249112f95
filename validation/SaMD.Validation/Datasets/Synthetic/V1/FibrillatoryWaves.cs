namespace SaMD.Validation.Datasets.Synthetic.V1;

/// <summary>
/// Fibrillatory waves as Stridh and Sörnmo 2001 (doi 10.1109/10.900266) model them: a sawtooth of five harmonics around 6 Hz,
/// whose amplitude and frequency change slowly; constants as in the paper but for the amplitude, which the settings state.
/// </summary>
internal static class FibrillatoryWaves
{
    private const int Harmonics = 5;
    private const double FundamentalHz = 6;
    private const double FrequencyDeviationHz = 0.2;
    private const double FrequencyChangeHz = 0.23;
    private const double AmplitudeDeviationShare = 1.0 / 3;
    private const double AmplitudeChangeHz = 0.08;

    /// <summary>Adds the waves to a signal in millivolts.</summary>
    public static void AddTo(double[] signal, EcgSettings settings)
    {
        var numbers = new SeededNumbers(settings.Seed, SeededNumbers.Purpose.Fibrillation);
        var (wave, frequency, amplitude) = (numbers.Angle(), numbers.Angle(), numbers.Angle());
        for (var n = 0; n < signal.Length; n++)
        {
            var t = n / settings.SamplingFrequencyHz;
            var phase = wave + (2 * Math.PI * FundamentalHz * t) + (FrequencyDeviationHz / FrequencyChangeHz * Math.Sin((2 * Math.PI * FrequencyChangeHz * t) + frequency));
            var size = settings.FibrillationMillivolts * (1 + (AmplitudeDeviationShare * Math.Sin((2 * Math.PI * AmplitudeChangeHz * t) + amplitude)));
            for (var i = 1; i <= Harmonics; i++) signal[n] -= size * 2 / (i * Math.PI) * Math.Sin(i * phase);
        }
    }
}
