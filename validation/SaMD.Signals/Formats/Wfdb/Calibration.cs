using System.Runtime.CompilerServices;

namespace SaMD.Signals.Formats.Wfdb;

/// <summary>How the samples of one signal become physical: (value - baseline) / gain, in double precision, rounded once to float.</summary>
/// <param name="Gain">ADC units per physical unit, not 0; <see langword="null"/> where samples have no physical value.</param>
/// <param name="Baseline">ADC value of 0 physical units.</param>
internal readonly record struct Calibration(double? Gain, int Baseline)
{
    /// <summary>The calibration of a signal, with the defaults that header(5) lays down.</summary>
    /// <param name="signal">The signal.</param>
    public static Calibration Of(WfdbSignal signal) => new(signal.IsGainUndefined ? null : signal.GainOrAssumed, signal.BaselineOrAssumed);

    /// <summary>Converts one sample of each of a run of frames.</summary>
    /// <param name="frames">The samples, frame by frame, from that one on.</param>
    /// <param name="stride">Samples in a frame.</param>
    /// <param name="target">Where they go.</param>
    /// <param name="step">Places from one to the next there.</param>
    /// <param name="count">How many frames.</param>
    // Optimised at its first call: a whole database is read before tiered compilation would get to it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Convert(ReadOnlySpan<int> frames, int stride, Span<float> target, int step, int count)
    {
        var (gain, baseline) = (Gain ?? 1, (double)Baseline);
        if (step == 1)
        {
            target = target[..count];
            for (int i = 0, k = 0; i < target.Length; i++, k += stride)
                target[i] = (float)((frames[k] - baseline) / gain);
            return;
        }

        for (int i = 0, k = 0, at = 0; i < count; i++, k += stride, at += step)
            target[at] = (float)((frames[k] - baseline) / gain);
    }
}
