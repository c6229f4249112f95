using SaMD.Signals;

namespace SaMD.Validation.Datasets.Synthetic.V1;

/// <summary>
/// Makes photoplethysmograms with exact reference beats, at rest or with movement that an accelerometer records. A pulse is the sum of
/// two Gaussians, systolic and reflected, that move closer at higher rates. Its output for given settings never changes; another generator is a V2.
/// </summary>
public static class PpgGenerator
{
    private const double SystolicSeconds = 0.2;

    /// <summary>Makes a recording.</summary>
    /// <param name="settings">What to make.</param>
    /// <exception cref="ArgumentException">A setting is outside its range.</exception>
    public static PpgRecording Make(PpgSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        settings.Check();
        var count = (int)Math.Floor(settings.DurationSeconds * settings.SamplingFrequencyHz);
        var course = new PpgCourse(settings);
        var motion = new PpgMotion(settings, course, count);
        var pulse = Pulse(settings, course, count);
        var artefacts = new SeededNumbers(settings.Seed, SeededNumbers.Purpose.Artefact);
        var channels = new List<short[]>();
        for (var channel = 0; channel < settings.Channels; channel++)
            channels.Add(Channel(settings, channel, pulse, PpgArtefacts.Make(settings, course, motion, artefacts)));
        short[][] axes = settings.HasAcceleration ? [.. motion.Recorded.Select(axis => axis.Select(value => Units(value, PpgRecording.UnitsPerGravity)).ToArray())] : [];
        return new PpgRecording(settings, channels, axes, Marks(settings, course, count));
    }

    private static double[] Pulse(PpgSettings settings, PpgCourse course, int count)
    {
        var shape = new SeededNumbers(settings.Seed, SeededNumbers.Purpose.Shape);
        var (reflected, breath) = (0.25 + (0.2 * shape.Uniform()), shape.Angle());
        var pulse = new double[count];
        for (var i = 0; i + 1 < course.BeatSeconds.Count; i++)
        {
            var (at, rr) = (course.BeatSeconds[i], Math.Clamp(course.BeatSeconds[i + 1] - course.BeatSeconds[i], 0.25, 1.5));
            // A short interval fills the ventricle less: a smaller pulse.
            var size = (1 + (0.12 * Math.Sin((2 * Math.PI * 0.25 * at) + breath))) * Math.Min(1, 0.4 + rr);
            var root = Math.Sqrt(rr);
            Add(settings, pulse, at + (SystolicSeconds * root), size, 0.10 * root);
            Add(settings, pulse, at + (0.47 * root), size * reflected, 0.12 * root);
        }
        return pulse;
    }

    private static void Add(PpgSettings settings, double[] pulse, double at, double size, double deviation)
    {
        var fs = settings.SamplingFrequencyHz;
        for (var n = Math.Max(0, (int)((at - (4.5 * deviation)) * fs)); n < pulse.Length && n <= (at + (4.5 * deviation)) * fs; n++)
        {
            var u = ((n / fs) - at) / deviation;
            pulse[n] += size * Math.Exp(-0.5 * u * u);
        }
    }

    private static short[] Channel(PpgSettings settings, int channel, double[] pulse, double[] artefact)
    {
        var numbers = new SeededNumbers(settings.Seed + ((ulong)channel << 32), SeededNumbers.Purpose.Noise);
        var wander = new SeededNumbers(settings.Seed + ((ulong)channel << 32), SeededNumbers.Purpose.Wander);
        var (size, level, phase, deviation) = (0.7 + (0.6 * wander.Uniform()), 2 + wander.Uniform(), wander.Angle(), Deviation(pulse));
        var samples = new short[pulse.Length];
        var baseline = 0.0;
        for (var n = 0; n < samples.Length; n++)
        {
            var t = n / settings.SamplingFrequencyHz;
            baseline += (-baseline / (8 * settings.SamplingFrequencyHz)) + (0.25 * wander.Normal() / Math.Sqrt(settings.SamplingFrequencyHz));
            var disturbed = deviation * ((settings.ArtefactRatio * artefact[n]) + (settings.NoiseRatio * numbers.Normal()));
            var value = level + baseline + (0.15 * Math.Sin((2 * Math.PI * 0.25 * t) + phase)) + (size * ((Within(settings.Detached, t) ? 0 : pulse[n]) + disturbed));
            samples[n] = Within(settings.Missing, t) ? PpgRecording.MissingSample : Units(value, PpgRecording.UnitsPerOne);
        }
        return samples;
    }

    private static double Deviation(double[] x)
    {
        var mean = x.Average();
        return Math.Sqrt(x.Average(value => (value - mean) * (value - mean)));
    }

    private static bool Within(Stretch? stretch, double seconds) =>
        stretch is not null && seconds >= stretch.FromSeconds && seconds < stretch.FromSeconds + stretch.DurationSeconds;

    private static short Units(double value, int perOne) => (short)Math.Clamp(Math.Round(value * perOne), -32_700, 32_700);

    private static Annotation[] Marks(PpgSettings settings, PpgCourse course, int count) =>
    [
        .. course.BeatSeconds.Zip(course.BeatSeconds.Skip(1), (at, next) => (long)Math.Round((at + (SystolicSeconds * Math.Sqrt(Math.Clamp(next - at, 0.25, 1.5)))) * settings.SamplingFrequencyHz))
            .Where(sample => sample >= 0 && sample < count).Select(sample => new Annotation(sample, AnnotationCode.Normal)),
    ];
}
