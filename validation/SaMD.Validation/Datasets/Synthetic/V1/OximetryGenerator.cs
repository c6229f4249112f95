namespace SaMD.Validation.Datasets.Synthetic.V1;

/// <summary>
/// Makes light of a pulse oximeter, or of a camera, with known saturation. Its output for given settings never changes; another generator
/// is a V2.
/// </summary>
/// <remarks>
/// Light = steady part · exp(−a · pulse) · (1 + slow changes + movement) + noise (Beer and Lambert). Red and infrared: a of infrared is
/// the perfusion, a of red is R times that, with R = (110 − SpO2) / 25. A camera: the steady part of red follows the saturation, that of all
/// three colours the volume of blood; it is made by the very model that spo2@1.0.0 reads it with, and shows arithmetic, not accuracy.
/// </remarks>
public static class OximetryGenerator
{
    private const double MovementSeconds = 0.4;
    private const double LargestMovement = 0.03;
    private static readonly double[] WanderHz = [0.08, 0.21, 0.27];

    /// <summary>Makes a recording.</summary>
    /// <param name="settings">What to make.</param>
    /// <exception cref="ArgumentException">A setting is outside its range.</exception>
    public static OximetryRecording Make(OximetrySettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        settings.Check();
        var light = new OximetryLight(settings);
        var count = (int)Math.Floor(settings.DurationSeconds * settings.SamplingFrequencyHz);
        var noise = new SeededNumbers(settings.Seed, SeededNumbers.Purpose.Noise);
        var (wander, movements) = (Wander(settings, count), Movements(settings, light.Channels.Count, count));
        var pulse = new PulseCourse(settings);
        var samples = new short[light.Channels.Count][];
        for (var channel = 0; channel < samples.Length; channel++)
        {
            samples[channel] = new short[count];
            for (var n = 0; n < count; n++)
            {
                var seconds = n / settings.SamplingFrequencyHz;
                var steady = light.Steady(channel, seconds);
                var value = steady * ((Math.Exp(-light.Pulse(channel, seconds) * pulse.At(seconds)) * (1 + wander[n] + movements[channel][n])) + (settings.NoisePercent / 100 * noise.Normal()));
                samples[channel][n] = IsMissing(settings, seconds) ? OximetryRecording.MissingSample : Units(value * light.UnitsPerOne);
            }
        }
        return new OximetryRecording(settings, light.Channels, samples, light.UnitsPerOne, Reference(settings));
    }

    private static short Units(double value) => (short)Math.Clamp(Math.Round(value, MidpointRounding.ToEven), short.MinValue + 1, short.MaxValue);

    private static bool IsMissing(OximetrySettings settings, double seconds) =>
        settings.Missing is { } missing && seconds >= missing.FromSeconds && seconds < missing.FromSeconds + missing.DurationSeconds;

    private static double[] Reference(OximetrySettings settings) =>
        [.. Enumerable.Range(0, (int)Math.Floor(settings.DurationSeconds) + 1).Select(second => Math.Round(SaturationPoint.At(settings.Saturation, second), 2))];

    private static double[] Wander(OximetrySettings settings, int count)
    {
        var numbers = new SeededNumbers(settings.Seed, SeededNumbers.Purpose.Wander);
        var wander = new double[count];
        foreach (var hz in WanderHz)
        {
            var phase = numbers.Angle();
            for (var n = 0; n < count; n++)
                wander[n] += settings.WanderPercent / 100 / WanderHz.Length * Math.Sin((2 * Math.PI * hz * n / settings.SamplingFrequencyHz) + phase);
        }
        return wander;
    }

    private static double[][] Movements(OximetrySettings settings, int channels, int count)
    {
        var numbers = new SeededNumbers(settings.Seed, SeededNumbers.Purpose.OpticalMotion);
        var movements = Enumerable.Range(0, channels).Select(_ => new double[count]).ToArray();
        var length = (int)(MovementSeconds * settings.SamplingFrequencyHz);
        for (var k = 0; k < (int)Math.Round(settings.MovementsPerMinute * settings.DurationSeconds / 60); k++)
        {
            var start = (int)(numbers.Uniform() * (count - length));
            var size = LargestMovement * (0.3 + (0.7 * numbers.Uniform()));
            foreach (var channel in movements)
            {
                var share = size * (0.5 + numbers.Uniform());
                for (var n = 0; n < length; n++) channel[start + n] -= share * 0.5 * (1 - Math.Cos(2 * Math.PI * n / length));
            }
        }
        return movements;
    }
}
