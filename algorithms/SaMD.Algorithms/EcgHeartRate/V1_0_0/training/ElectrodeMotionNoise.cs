namespace SaMD.Algorithms.EcgHeartRate.V1_0_0.Training;

/// <summary>
/// Made noise of electrodes that move on the skin, after its description by Moody, Muldrow and Mark 1984: drift, steps that
/// recover, and deflections of 30 to 500 ms that can be taken for ectopic beats, in stretches of unrest. No recorded noise is
/// learned from: the noise stress test recordings stay unseen.
/// </summary>
internal static class ElectrodeMotionNoise
{
    internal const double FrequencyHz = 360;
    private const int Seconds = 1200;

    /// <summary>Noise in arbitrary units, of mean 0.</summary>
    internal static float[] Make(Generator random)
    {
        var noise = new double[(int)(Seconds * FrequencyHz)];
        AddDrift(noise, random);
        var unrest = 1.0;
        for (var i = 0; i < noise.Length; i++)
        {
            if (random.Chance(1 / (4 * FrequencyHz))) unrest = random.Chance(0.4) ? random.Uniform(0.05, 0.4) : random.Uniform(0.6, 1.8);
            if (random.Chance(2.2 * unrest / FrequencyHz)) AddDeflection(noise, i, unrest * Height(random), random);
            if (random.Chance(0.5 * unrest / FrequencyHz)) AddStep(noise, i, unrest * Height(random), random);
        }

        var mean = noise.Average();
        return [.. noise.Select(v => (float)(v - mean))];
    }

    // Many small ones, few large ones.
    private static double Height(Generator random) => random.Sign() * (0.15 + 1.6 * random.Uniform() * random.Uniform());

    // Two first-order low-pass filters in a row over white noise: below about 1 Hz.
    private static void AddDrift(double[] noise, Generator random)
    {
        var (fast, slow) = (0.0, 0.0);
        var share = 1 - Math.Exp(-2 * Math.PI * 0.8 / FrequencyHz);
        for (var i = 0; i < noise.Length; i++)
        {
            fast += share * (random.Normal() - fast);
            slow += share * (fast - slow);
            noise[i] += 6 * slow;
        }
    }

    private static void AddDeflection(double[] noise, int at, double height, Generator random)
    {
        var width = FrequencyHz * 0.012 * Math.Pow(10, random.Uniform());
        var (lag, second) = (width * random.Uniform(1.2, 3), random.Chance(0.5) ? -random.Uniform(0.2, 1) : 0);
        var (from, to) = (Math.Max(0, at - (int)(4 * width)), Math.Min(noise.Length, at + (int)(8 * width)));
        for (var i = from; i < to; i++)
            noise[i] += height * (Bell((i - at) / width) + second * Bell((i - at - lag) / width));
    }

    private static void AddStep(double[] noise, int at, double height, Generator random)
    {
        var (rise, recovery) = (FrequencyHz * random.Uniform(0.005, 0.08), FrequencyHz * random.Uniform(0.1, 1.2));
        for (var i = at; i < Math.Min(noise.Length, at + (int)(6 * recovery)); i++)
            noise[i] += height * (1 - Math.Exp(-(i - at) / rise)) * Math.Exp(-(i - at) / recovery);
    }

    private static double Bell(double x) => Math.Exp(-x * x / 2);
}
