using SaMD.Contracts;

namespace SaMD.Algorithms.Tests.EcgHeartRate;

public sealed class EcgHeartRateContractTests : AlgorithmContractTests
{
    protected override double LatencySeconds => 4.1;

    protected override IReadOnlyList<double> SamplingFrequenciesHz => [100, 128, 250, 257.5, 360, 500, 1000];

    protected override IAlgorithm Create() => new Algorithms.EcgHeartRate.V1_0_0.EcgHeartRate();

    protected override SessionDescription Describe(double samplingFrequencyHz) => EcgSession.Description(samplingFrequencyHz);

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
        for (var k = 0; k < seconds / 5; k++) Disturb(samples, valid, (int)(random.NextUniform() * samples.Length), random);
        return new(samplingFrequencyHz, samples, valid);
    }

    // A gap, a flat line, a step or a burst, of up to a quarter of the recording.
    private static void Disturb(float[] samples, bool[] valid, int first, Noise random)
    {
        var count = Math.Min(samples.Length - first, 1 + (int)(random.NextUniform() * samples.Length / 4));
        switch ((int)(4 * random.NextUniform()))
        {
            case 0:
                samples.AsSpan(first, count).Clear();
                valid.AsSpan(first, count).Clear();
                break;
            case 1:
                samples.AsSpan(first, count).Fill(5);
                break;
            case 2:
                for (var i = first; i < samples.Length; i++) if (valid[i]) samples[i] += 2;
                break;
            default:
                for (var i = first; i < first + count; i++) if (valid[i]) samples[i] += (float)random.Next();
                break;
        }
    }
}
