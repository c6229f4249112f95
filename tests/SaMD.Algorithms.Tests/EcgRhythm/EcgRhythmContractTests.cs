using SaMD.Contracts;

namespace SaMD.Algorithms.Tests.EcgRhythm;

public sealed class EcgRhythmContractTests : AlgorithmContractTests
{
    protected override double LatencySeconds => 0;

    protected override IReadOnlyList<double> SamplingFrequenciesHz => [100, 128, 257.5, 300, 1000];

    protected override IAlgorithm Create() => new Algorithms.EcgRhythm.V1_0_0.EcgRhythm();

    protected override SessionDescription Describe(double samplingFrequencyHz) => RhythmSession.Description(samplingFrequencyHz);

    private protected override Recording Make(double samplingFrequencyHz, double seconds, uint seed)
    {
        var random = new Noise(seed);
        var ecg = new SyntheticEcg
        {
            SamplingFrequencyHz = samplingFrequencyHz,
            Seconds = seconds,
            RateBpm = 40 + 120 * random.NextUniform(),
            Irregularity = 0.3 * random.NextUniform(),
            AmplitudeMv = 0.3 + 3 * random.NextUniform(),
            NoiseMv = 0.2 * random.NextUniform(),
            Seed = seed,
        };
        var samples = ecg.Samples();
        var valid = new bool[samples.Length];
        Array.Fill(valid, true);
        for (var k = 0; k < seconds / 10; k++) Disturb(samples, valid, (int)(random.NextUniform() * samples.Length), random);
        return new(samplingFrequencyHz, samples, valid);
    }

    // A gap, a flat line, or a burst, of up to a sixth of the recording.
    private static void Disturb(float[] samples, bool[] valid, int first, Noise random)
    {
        var count = Math.Min(samples.Length - first, 1 + (int)(random.NextUniform() * samples.Length / 6));
        var kind = (int)(3 * random.NextUniform());
        if (kind < 2) samples.AsSpan(first, count).Fill(kind == 0 ? 0 : 5);
        if (kind == 0) valid.AsSpan(first, count).Clear();
        for (var i = first; kind == 2 && i < first + count; i++) if (valid[i]) samples[i] += (float)random.Next();
    }
}
