namespace SaMD.Algorithms.EcgHeartRate.V1_0_0.Training;

/// <summary>Makes other leads of given ones: other rates, amplitudes, widths, and noise.</summary>
internal sealed class Disturbance(float[][] electrodeMotion, Generator random)
{
    private static readonly double[] FrequenciesHz = [100, 128, 150, 199, 250, 257.5, 300, 400];

    /// <summary>A random mixture of disturbances, as the network is trained on.</summary>
    internal Lead Mixed(Lead lead)
    {
        if (random.Chance(0.5)) lead = Stretched(lead, Math.Pow(2, random.Uniform(-0.4, 0.4)));
        if (random.Chance(0.25)) lead = Modulated(lead);
        if (random.Chance(0.5)) lead = Resampled(lead, FrequenciesHz[random.Below(FrequenciesHz.Length)]);
        if (random.Chance(0.3)) lead = Scaled(lead, random.Sign() * Math.Pow(2, random.Uniform(-1.5, 1.5)));
        var kind = random.Uniform();
        if (kind < 0.4) lead = WithElectrodeMotion(lead, random.Uniform(-3, 21));
        else if (kind < 0.6) lead = WithMuscleNoise(lead, random.Uniform(0.02, 0.17));
        else if (kind < 0.9) lead = WithArtefacts(lead, random.Uniform(2, 12));
        return random.Chance(0.15) ? WithMuscleNoise(lead, random.Uniform(0.02, 0.1)) : lead;
    }

    /// <summary>A lead in a direction between two leads of one recording.</summary>
    internal Lead Between(Lead lead, Lead other)
    {
        var angle = random.Uniform(0, 2 * Math.PI);
        var (a, b) = ((float)Math.Cos(angle), (float)Math.Sin(angle));
        return lead with { Samples = [.. lead.Samples.Zip(other.Samples, (x, y) => a * x + b * y)] };
    }

    /// <summary>Noise of electrode motion at a signal-to-noise ratio as the WFDB program nst defines it.</summary>
    internal Lead WithElectrodeMotion(Lead lead, double snrDb)
    {
        var noise = electrodeMotion[random.Below(electrodeMotion.Length)];
        var rms = Math.Sqrt(noise.Average(v => (double)v * v));
        var gain = random.Sign() * Math.Pow(10, -snrDb / 20) * Math.Sqrt(2) / 4 * lead.Amplitude() / rms;
        double at = random.Below(noise.Length - 1);
        return Added(lead, _ =>
        {
            var k = (int)at;
            var value = noise[k] + (at - k) * (noise[k + 1] - noise[k]);
            at += 360 / lead.FrequencyHz;
            if (at >= noise.Length - 1) at -= noise.Length - 1;
            return gain * value;
        });
    }

    /// <summary>Noise above 15 Hz that swells and ebbs; its usual root mean square as a share of the complexes' amplitude.</summary>
    internal Lead WithMuscleNoise(Lead lead, double share)
    {
        var low = 1 - Math.Exp(-2 * Math.PI * Math.Min(70, 0.45 * lead.FrequencyHz) / lead.FrequencyHz);
        var high = 1 - Math.Exp(-2 * Math.PI * 15 / lead.FrequencyHz);
        var (level, target, fast, slow) = (1.0, 1.0, 0.0, 0.0);
        var shape = new double[lead.Samples.Length];
        for (var i = 0; i < shape.Length; i++)
        {
            if (random.Chance(1 / (1.5 * lead.FrequencyHz))) target = random.Chance(0.5) ? random.Uniform(0.1, 0.6) : random.Uniform(0.7, 2.3);
            level += (target - level) / (0.4 * lead.FrequencyHz);
            fast += low * (random.Normal() - fast);
            slow += high * (fast - slow);
            shape[i] = level * (fast - slow);
        }

        var gain = share * lead.Amplitude() / Math.Sqrt(shape.Average(v => v * v));
        return Added(lead, i => gain * shape[i]);
    }

    /// <summary>Drift, at times mains hum, and steps, spikes, bumps and bursts, so many a minute.</summary>
    internal Lead WithArtefacts(Lead lead, double perMinute)
    {
        var amplitude = lead.Amplitude();
        var (drift, driftHz, phase) = (amplitude * random.Uniform(0, 0.6), random.Uniform(0.1, 0.5), random.Uniform(0, 6));
        var (hum, humHz) = (random.Chance(0.4) ? amplitude * random.Uniform(0, 0.15) : 0, random.Chance(0.5) ? 50 : 60);
        var result = Added(lead, i => drift * Math.Sin(2 * Math.PI * driftHz * i / lead.FrequencyHz + phase) + hum * Math.Sin(2 * Math.PI * humHz * i / lead.FrequencyHz));
        var events = (int)(perMinute * lead.Samples.Length / lead.FrequencyHz / 60 + random.Uniform());
        for (var k = 0; k < events; k++) AddEvent(result, random.Sign() * amplitude * (0.2 + 3 * random.Uniform() * random.Uniform()));
        return result;
    }

    /// <summary>The same at another sampling frequency.</summary>
    internal static Lead Resampled(Lead lead, double frequencyHz)
    {
        var ratio = lead.FrequencyHz / frequencyHz;
        var samples = Smoothed(lead.Samples, (int)(ratio / 2));
        var result = new float[(int)(samples.Length / ratio) - 1];
        for (var i = 0; i < result.Length; i++)
        {
            var k = (int)(i * ratio);
            result[i] = k + 1 < samples.Length ? (float)(samples[k] + (i * ratio - k) * (samples[k + 1] - samples[k])) : samples[^1];
        }

        long At(long sample) => (long)Math.Round(sample / ratio);
        return new(lead.Person, frequencyHz, result, [.. lead.Beats.Select(At)], [.. lead.Unknown.Select(u => (At(u.From), At(u.To)))]);
    }

    /// <summary>The same, several times as large.</summary>
    internal static Lead Scaled(Lead lead, double factor) => lead with { Samples = [.. lead.Samples.Select(s => (float)(factor * s))] };

    // As if taken by a faster or slower clock: narrower or wider waves at another heart rate.
    private static Lead Stretched(Lead lead, double factor) =>
        lead.FrequencyHz * factor is >= 100 and <= 1000 ? lead with { FrequencyHz = lead.FrequencyHz * factor } : lead;

    private Lead Modulated(Lead lead)
    {
        var (frequency, depth, phase) = (random.Uniform(0.05, 0.55), random.Uniform(0.1, 0.5), random.Uniform(0, 2 * Math.PI));
        return lead with { Samples = [.. lead.Samples.Select((s, i) => (float)(s * (1 + depth * Math.Sin(2 * Math.PI * frequency * i / lead.FrequencyHz + phase))))] };
    }

    private void AddEvent(Lead lead, double height)
    {
        var x = lead.Samples;
        var hz = lead.FrequencyHz;
        var at = random.Below(x.Length);
        void Add(double from, double to, Func<double, double> value)
        {
            for (var i = Math.Max(0, (int)from); i < Math.Min(x.Length, to); i++) x[i] += (float)(height * value(i - at));
        }

        switch (random.Below(4))
        {
            case 0: // a step that recovers
                var (rise, recovery) = (hz * random.Uniform(0.002, 0.1), hz * random.Uniform(0.05, 1.55));
                Add(at, at + 6 * recovery, t => (1 - Math.Exp(-t / rise)) * Math.Exp(-t / recovery));
                break;
            case 1: // a spike
                Add(at, at + 1 + random.Below((int)(0.02 * hz) + 1), _ => 1);
                break;
            case 2: // a bump
                var width = hz * random.Uniform(0.02, 0.32);
                Add(at - 4 * width, at + 4 * width, t => Math.Exp(-t * t / (2 * width * width)));
                break;
            default: // a burst
                var (smoothing, state) = (random.Uniform(0.05, 0.45), 0.0);
                Add(at, at + hz * random.Uniform(0.2, 1.7), _ => 0.6 * (state += smoothing * (random.Normal() - state)) / Math.Sqrt(smoothing / (2 - smoothing)));
                break;
        }
    }

    private static Lead Added(Lead lead, Func<int, double> value) => lead with { Samples = [.. lead.Samples.Select((s, i) => (float)(s + value(i)))] };

    private static float[] Smoothed(float[] samples, int reach)
    {
        if (reach <= 0) return samples;
        var result = new float[samples.Length];
        for (var i = 0; i < samples.Length; i++)
        {
            var (from, to) = (Math.Max(0, i - reach), Math.Min(samples.Length, i + reach + 1));
            var sum = 0f;
            for (var k = from; k < to; k++) sum += samples[k];
            result[i] = sum / (to - from);
        }

        return result;
    }
}
