using SaMD.Contracts;

namespace SaMD.Algorithms.Tests.PpgHeartRate;

/// <summary>What every version of ppg-heart-rate must keep.</summary>
public abstract class PpgHeartRateContractTests : AlgorithmContractTests
{
    protected override double LatencySeconds => 0.2;

    protected override IReadOnlyList<double> SamplingFrequenciesHz => [25, 30, 37.6, 64, 100, 125, 128, 257.5, 500];

    protected override SessionDescription Describe(double samplingFrequencyHz) => PpgSession.Description(PpgSession.Light(samplingFrequencyHz));

    private protected override Recording Make(double samplingFrequencyHz, double seconds, uint seed)
    {
        var random = new Noise(seed);
        var beats = new List<double>();
        for (var at = -1.0; at < seconds; at += 0.4 + (0.8 * random.NextUniform())) beats.Add(at);
        // Long recordings repeat one minute: the sum over all beats would take long.
        var minute = PpgSession.Pulses(samplingFrequencyHz, Math.Min(seconds, 60), [.. beats.Where(beat => beat < 60)], 0.1, seed);
        float[] samples = [.. Enumerable.Range(0, (int)(seconds * samplingFrequencyHz)).Select(i => minute[i % minute.Length])];
        var valid = new bool[samples.Length];
        Array.Fill(valid, true);
        for (var k = 0; k < seconds / 5; k++) Disturb(samples, valid, (int)(random.NextUniform() * samples.Length), random);
        return new(samplingFrequencyHz, samples, valid);
    }

    // A gap, a flat line, a step or a burst, of up to 4 s.
    private static void Disturb(float[] samples, bool[] valid, int first, Noise random)
    {
        var count = Math.Min(samples.Length - first, 1 + (int)(random.NextUniform() * Math.Min(samples.Length, 500) / 4));
        switch ((int)(4 * random.NextUniform()))
        {
            case 0:
                samples.AsSpan(first, count).Clear();
                valid.AsSpan(first, count).Clear();
                break;
            case 1:
                for (var i = first; i < first + count; i++) if (valid[i]) samples[i] = 50;
                break;
            case 2:
                for (var i = first; i < first + count; i++) if (valid[i]) samples[i] += 200;
                break;
            default:
                for (var i = first; i < first + count; i++) if (valid[i]) samples[i] += (float)(20 * random.Next());
                break;
        }
    }
}
