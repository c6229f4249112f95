using SaMD.Contracts;

namespace SaMD.Algorithms.Tests.Spo2;

/// <summary>Channels of light of a test, and their runs through the algorithm.</summary>
/// <param name="Kind">Kind of the inputs.</param>
/// <param name="SamplingFrequencyHz">Samples per second.</param>
/// <param name="Channels">Samples of each channel.</param>
/// <param name="Valid">Validity of every channel's samples; <see langword="null"/> where all are valid.</param>
internal sealed record Light(string Kind, double SamplingFrequencyHz, float[][] Channels, bool[]? Valid = null)
{
    public int Length => Channels[0].Length;

    public static AlgorithmParameters Parameters { get; } = new(new Dictionary<string, string>
    {
        ["red-infrared-offset-percent"] = "110",
        ["red-infrared-slope-percent"] = "-25",
        ["camera-start-spo2-percent"] = "97.5",
        ["camera-slope-percent"] = "92",
        ["camera-volume-exponent"] = "0.5",
        ["minimum-perfusion-percent"] = "0.1",
    });

    /// <summary>Red and infrared light, steady part times exp(−a sin), so that the ratio of ratios is exactly that of the two a.</summary>
    public static Light RedInfrared(double ratio, double seconds, double frequency = 50, double bpm = 72, double perfusion = 0.02, double noise = 0, uint seed = 1)
    {
        var random = new Noise(seed);
        float[] Channel(double steady, double a) => [.. Enumerable.Range(0, (int)(seconds * frequency))
            .Select(k => (float)(steady * (Math.Exp(-a / 2 * Math.Sin(2 * Math.PI * bpm / 60 * k / frequency)) + (noise * random.Next()))))];
        return new Light(InputKinds.Ppg, frequency, [Channel(18_000, ratio * perfusion), Channel(22_000, perfusion)]);
    }

    /// <summary>Colours of a camera with a pulse of 72 a minute, 2 % in green; the steady part of each follows a function of time.</summary>
    public static Light Camera(double seconds, Func<double, (double Red, double Green, double Blue)> steady, double frequency = 30)
    {
        var pulse = Enumerable.Range(0, (int)(seconds * frequency)).Select(k => Math.Sin(2 * Math.PI * 1.2 * k / frequency)).ToList();
        float[] Channel(Func<(double Red, double Green, double Blue), double> colour, double a) =>
            [.. pulse.Select((p, k) => (float)(colour(steady(k / frequency)) * Math.Exp(-a / 2 * p)))];
        return new Light(InputKinds.Camera, frequency, [Channel(c => c.Red, 0.01), Channel(c => c.Green, 0.02), Channel(c => c.Blue, 0.014)]);
    }

    public SessionDescription Describe() => new(
        [.. (Kind == InputKinds.Camera ? ["red", "green", "blue"] : (string[])["red", "infrared"]).Select(role => new InputDescription(Kind, role, "1", SamplingFrequencyHz))], Parameters);

    public IReadOnlyList<OxygenSaturationOutput> Run() => Run(() => Length);

    public IReadOnlyList<OxygenSaturationOutput> Run(Func<int> nextLength)
    {
        using var session = new Algorithms.Spo2.V1_0_0.Spo2().Open(Describe());
        var output = new List<OutputItem>();
        for (var i = 0; i < Length;)
        {
            var count = Math.Min(nextLength(), Length - i);
            session.Process(Block(i, count), output);
            i += count;
        }
        session.Finish(output);
        return [.. output.Cast<OxygenSaturationOutput>()];
    }

    public SignalBlock Block(int first, int count) => new(
        first / SamplingFrequencyHz, (first + count) / SamplingFrequencyHz,
        [.. Channels.Select(channel => new ChannelBuffer(first, channel.AsMemory(first, count), Valid is null ? default : Valid.AsMemory(first, count)))]);
}
