namespace SaMD.Algorithms.Dsp.V1;

/// <summary>
/// Taps of linear-phase filters, sampled from continuous-time kernels, so that the same kernel means the same at any sampling
/// frequency. A kernel is centred: tap <c>i</c> of <c>2 h + 1</c> stands for the offset <c>i − h</c> samples.
/// </summary>
internal static class FirDesign
{
    /// <summary>Second derivative of a Gaussian ("Mexican hat", even): passes frequencies around √2 / (2π σ); response 1 there, 0 at 0 Hz.</summary>
    /// <param name="sigmaSeconds">Standard deviation of the Gaussian in seconds, above 0.</param>
    /// <param name="samplingFrequencyHz">Samples per second.</param>
    internal static float[] SecondDerivative(double sigmaSeconds, double samplingFrequencyHz)
    {
        var peakHz = Math.Sqrt(2) / (2 * Math.PI * sigmaSeconds);
        return Normalized(Sampled(u => (1 - u * u) * Math.Exp(-u * u / 2), sigmaSeconds, samplingFrequencyHz), peakHz / samplingFrequencyHz);
    }

    /// <summary>Third derivative of a Gaussian (odd): passes frequencies around √3 / (2π σ); response 1 there, 0 at 0 Hz.</summary>
    /// <param name="sigmaSeconds">Standard deviation of the Gaussian in seconds, above 0.</param>
    /// <param name="samplingFrequencyHz">Samples per second.</param>
    internal static float[] ThirdDerivative(double sigmaSeconds, double samplingFrequencyHz)
    {
        var peakHz = Math.Sqrt(3) / (2 * Math.PI * sigmaSeconds);
        return Normalized(Sampled(u => u * (3 - u * u) * Math.Exp(-u * u / 2), sigmaSeconds, samplingFrequencyHz), peakHz / samplingFrequencyHz);
    }

    /// <summary>A raised cosine that weighs the surroundings up to a distance; its taps sum to 1.</summary>
    /// <param name="reachSeconds">Distance at which the weight reaches 0, in seconds.</param>
    /// <param name="samplingFrequencyHz">Samples per second.</param>
    internal static float[] RaisedCosine(double reachSeconds, double samplingFrequencyHz)
    {
        var half = (int)(reachSeconds * samplingFrequencyHz);
        var taps = Sampled(half, i => 1 + Math.Cos(Math.PI * i / (reachSeconds * samplingFrequencyHz)));
        var sum = taps.Sum();
        return [.. taps.Select(t => Rounded(t / sum))];
    }

    private static double[] Sampled(Func<double, double> kernel, double sigmaSeconds, double samplingFrequencyHz)
    {
        // At 4.5 standard deviations the kernels are below 0.1 % of their peak.
        var half = (int)Math.Ceiling(4.5 * sigmaSeconds * samplingFrequencyHz);
        return Sampled(half, i => kernel(i / (sigmaSeconds * samplingFrequencyHz)));
    }

    private static double[] Sampled(int half, Func<int, double> kernel) => [.. Enumerable.Range(-half, 2 * half + 1).Select(kernel)];

    // Removes what sampling and truncation leave at 0 Hz, and scales to a response of 1 at the given frequency (cycles per sample).
    private static float[] Normalized(double[] taps, double frequency)
    {
        var mean = taps.Average();
        double real = 0, imaginary = 0;
        for (var i = 0; i < taps.Length; i++)
        {
            real += (taps[i] - mean) * Math.Cos(2 * Math.PI * frequency * i);
            imaginary += (taps[i] - mean) * Math.Sin(2 * Math.PI * frequency * i);
        }

        var gain = Math.Sqrt(real * real + imaginary * imaginary);
        return [.. taps.Select(t => Rounded((t - mean) / gain))];
    }

    // To a multiple of 2^-20: the last digits of Math.Exp and its kin differ between platforms, and taps must not.
    private static float Rounded(double tap) => (float)(Math.Round(tap * 1048576) / 1048576);
}
