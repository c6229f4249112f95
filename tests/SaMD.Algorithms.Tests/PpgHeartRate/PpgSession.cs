using SaMD.Contracts;

namespace SaMD.Algorithms.Tests.PpgHeartRate;

/// <summary>Sessions of ppg-heart-rate on several inputs.</summary>
internal static class PpgSession
{
    internal static InputDescription Light(double frequencyHz) => new(InputKinds.Ppg, null, "NU", frequencyHz);

    internal static IEnumerable<InputDescription> Axes(double frequencyHz) => "xyz".Select(axis => new InputDescription(InputKinds.Acceleration, $"{axis}", "g", frequencyHz));

    internal static SessionDescription Description(params IEnumerable<InputDescription> inputs) => new([.. inputs], AlgorithmParameters.None);

    /// <summary>Runs inputs of several sampling frequencies, cut at the times that a function gives.</summary>
    internal static List<HeartRateOutput> Run(IAlgorithm algorithm, SessionDescription description, IReadOnlyList<Recording> recordings, Func<double> nextSeconds)
    {
        using var session = algorithm.Open(description);
        var output = new List<OutputItem>();
        var end = recordings.Min(recording => recording.Seconds);
        for (var from = 0.0; from < end;)
        {
            var to = Math.Min(end, from + nextSeconds());
            session.Process(new SignalBlock(from, to, [.. recordings.Select(recording => Cut(recording, from, to))]), output);
            from = to;
        }
        session.Finish(output);
        return [.. output.Cast<HeartRateOutput>()];
    }

    /// <summary>Pulses of two Gaussians, at the times of beats.</summary>
    internal static float[] Pulses(double frequencyHz, double seconds, IReadOnlyList<double> beats, double noise = 0.02, uint seed = 1)
    {
        var random = new Noise(seed);
        var samples = new float[(int)(seconds * frequencyHz)];
        for (var n = 0; n < samples.Length; n++)
        {
            var t = n / frequencyHz;
            var sum = (0.3 * Math.Sin(2 * Math.PI * 0.2 * t)) + (noise * random.Next());
            foreach (var beat in beats) sum += Bell((t - beat - 0.15) / 0.08) + (0.3 * Bell((t - beat - 0.42) / 0.1));
            samples[n] = (float)(100 + (10 * sum));
        }
        return samples;
    }

    /// <summary>Beats at one rate, from before the recording to after it.</summary>
    internal static IReadOnlyList<double> Steady(double rateBpm, double seconds) =>
        [.. Enumerable.Range(-2, (int)(seconds * rateBpm / 60) + 5).Select(i => i * 60 / rateBpm)];

    private static double Bell(double u) => Math.Abs(u) > 6 ? 0 : Math.Exp(-0.5 * u * u);

    private static ChannelBuffer Cut(Recording recording, double from, double to)
    {
        var first = (int)SignalBlock.FirstSampleAt(from, recording.SamplingFrequencyHz);
        var count = Math.Min(recording.Samples.Length, (int)SignalBlock.FirstSampleAt(to, recording.SamplingFrequencyHz)) - first;
        return new ChannelBuffer(first, recording.Samples.AsMemory(first, count), recording.Valid is null ? default : recording.Valid.AsMemory(first, count));
    }
}
