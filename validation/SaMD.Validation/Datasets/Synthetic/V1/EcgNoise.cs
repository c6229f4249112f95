namespace SaMD.Validation.Datasets.Synthetic.V1;

/// <summary>What is added to the model's output: noise at an exact signal-to-noise ratio, and a slow wander of the baseline.</summary>
internal static class EcgNoise
{
    private const double MuscleCornerHz = 20;
    private const double MotionCornerHz = 5;
    private const double OffsetsPerSecond = 0.5;
    private const double OffsetDecaySeconds = 0.3;
    private static readonly double[] WanderHz = [0.05, 0.12, 0.31];

    /// <summary>Noise in millivolts; its mean is 0 and its mean square exactly what the ratio asks for.</summary>
    public static double[] Noise(EcgSettings settings, int count)
    {
        var noise = new double[count];
        if (settings.Noise == NoiseKind.None) return noise;
        var numbers = new SeededNumbers(settings.Seed, SeededNumbers.Purpose.Noise);
        for (var n = 0; n < count; n++) noise[n] = numbers.Normal();
        if (settings.Noise == NoiseKind.Muscle) KeepAbove(noise, MuscleCornerHz / settings.SamplingFrequencyHz);
        if (settings.Noise == NoiseKind.ElectrodeMotion) Move(noise, settings.SamplingFrequencyHz, numbers);
        var power = settings.AmplitudeMillivolts * settings.AmplitudeMillivolts / 8 / Math.Pow(10, settings.SignalToNoiseDecibels / 10);
        return Normalized(noise, Math.Sqrt(power));
    }

    /// <summary>Wander in millivolts: three sine waves below 0.5 Hz of the same amplitude, which add up to at most the stated one.</summary>
    public static double[] Wander(EcgSettings settings, int count)
    {
        var numbers = new SeededNumbers(settings.Seed, SeededNumbers.Purpose.Wander);
        var wander = new double[count];
        foreach (var hz in WanderHz)
        {
            var phase = numbers.Angle();
            for (var n = 0; n < count; n++)
                wander[n] += settings.WanderMillivolts / WanderHz.Length * Math.Sin((2 * Math.PI * hz * n / settings.SamplingFrequencyHz) + phase);
        }
        return wander;
    }

    // One-pole filters; the corner is a share of the sampling frequency.
    private static void KeepBelow(double[] x, double corner)
    {
        var weight = 1 - Math.Exp(-2 * Math.PI * corner);
        for (var n = 1; n < x.Length; n++) x[n] = x[n - 1] + (weight * (x[n] - x[n - 1]));
    }

    private static void KeepAbove(double[] x, double corner)
    {
        var below = (double[])x.Clone();
        KeepBelow(below, corner);
        for (var n = 0; n < x.Length; n++) x[n] -= below[n];
    }

    private static void Move(double[] noise, double samplingFrequencyHz, SeededNumbers numbers)
    {
        KeepBelow(noise, MotionCornerHz / samplingFrequencyHz);
        var keep = Math.Exp(-1 / (OffsetDecaySeconds * samplingFrequencyHz));
        var offset = 0.0;
        for (var n = 0; n < noise.Length; n++)
        {
            offset *= keep;
            if (numbers.Uniform() < OffsetsPerSecond / samplingFrequencyHz) offset += numbers.Normal();
            noise[n] += offset;
        }
    }

    private static double[] Normalized(double[] x, double rootMeanSquare)
    {
        var mean = x.Average();
        var scale = rootMeanSquare / Math.Sqrt(x.Average(value => (value - mean) * (value - mean)));
        return [.. x.Select(value => (value - mean) * scale)];
    }
}
