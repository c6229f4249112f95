using SaMD.Signals;

namespace SaMD.Validation.Datasets.Synthetic.V1;

/// <summary>Makes ECG recordings with exact reference beats. Its output for given settings never changes; another generator is a V2.</summary>
public static class EcgGenerator
{
    // Both flags of WFDB's signal quality marks: the comparators take such a stretch for unreadable (shutdown).
    private const sbyte Unreadable = -1;

    private const double PeakReachSeconds = 0.005;

    /// <summary>Makes a recording.</summary>
    /// <param name="settings">What to make.</param>
    /// <exception cref="ArgumentException">A setting is outside its range.</exception>
    public static EcgRecording Make(EcgSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        settings.Check();
        if (settings.Rhythm == RhythmKind.None) return WithoutBeats(settings);
        var plan = new BeatPlan(settings);
        var count = (int)Math.Floor(plan.DurationSeconds * settings.SamplingFrequencyHz);
        var clean = new EcgModel(plan.Beats, new BeatShapes(settings), settings.RespirationMillivolts).Run(settings.SamplingFrequencyHz, count);
        if (settings.Rhythm == RhythmKind.AtrialFibrillation) FibrillatoryWaves.AddTo(clean, settings);
        var flat = Span(settings.Flat, plan, settings, count);
        var missing = Span(settings.Missing, plan, settings, count);
        return new EcgRecording(settings, clean, Samples(settings, clean, flat, missing), Annotations(settings, plan, clean, [flat, missing]));
    }

    private static EcgRecording WithoutBeats(EcgSettings settings)
    {
        var clean = new double[(int)Math.Floor(settings.DurationSeconds * settings.SamplingFrequencyHz)];
        return new EcgRecording(settings, clean, Samples(settings, clean, default, default), []);
    }

    private static (int From, int To) Span(Stretch? stretch, BeatPlan plan, EcgSettings settings, int count)
    {
        if (stretch is null) return (0, 0);
        int Sample(double seconds) => Math.Clamp((int)Math.Round(plan.MiddleBefore(seconds) * settings.SamplingFrequencyHz), 0, count);
        var span = (From: Sample(stretch.FromSeconds), To: Sample(stretch.FromSeconds + stretch.DurationSeconds));
        return span.To > span.From ? span : throw new ArgumentException($"The stretch {stretch} lies outside the recording or holds no beat.");
    }

    private static short[] Samples(EcgSettings settings, double[] clean, (int From, int To) flat, (int From, int To) missing)
    {
        var noise = EcgNoise.Noise(settings, clean.Length);
        var wander = EcgNoise.Wander(settings, clean.Length);
        var samples = new short[clean.Length];
        for (var n = 0; n < clean.Length; n++)
        {
            var units = Math.Round((clean[n] + noise[n] + wander[n]) * EcgRecording.UnitsPerMillivolt, MidpointRounding.ToEven);
            samples[n] = (short)Math.Clamp(units, short.MinValue + 1, short.MaxValue);
        }
        samples.AsSpan(flat.From..flat.To).Fill(flat.To > 0 ? samples[flat.From] : (short)0);
        samples.AsSpan(missing.From..missing.To).Fill(EcgRecording.MissingSample);
        return samples;
    }

    private static List<Annotation> Annotations(EcgSettings settings, BeatPlan plan, double[] clean, (int From, int To)[] unreadable)
    {
        var marks = new List<Annotation>();
        foreach (var beat in plan.Beats)
        {
            if (Peak(beat.Seconds, settings, clean) is not { } sample || unreadable.Any(span => sample >= span.From && sample < span.To)) continue;
            marks.Add(new Annotation(sample, beat.Code));
        }
        foreach (var (from, to) in unreadable)
        {
            if (to == from) continue;
            marks.Add(new Annotation(from, AnnotationCode.Noise, Unreadable));
            if (to < clean.Length) marks.Add(new Annotation(to, AnnotationCode.Noise));
        }
        return [.. marks.OrderBy(mark => mark.Sample)];
    }

    // The model's pull to the baseline moves the extremum of a broad beat by up to 2 ms.
    private static int? Peak(double seconds, EcgSettings settings, double[] clean)
    {
        var centre = (int)Math.Round(seconds * settings.SamplingFrequencyHz);
        if (centre < 0 || centre >= clean.Length) return null;
        var reach = (int)(PeakReachSeconds * settings.SamplingFrequencyHz);
        var peak = centre;
        for (var n = Math.Max(0, centre - reach); n <= Math.Min(clean.Length - 1, centre + reach); n++)
            if (settings.Inverted ? clean[n] < clean[peak] : clean[n] > clean[peak]) peak = n;
        return peak;
    }
}
