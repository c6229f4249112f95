namespace SaMD.Signals.Formats.Wfdb;

/// <summary>Which samples a frame of a signal file holds: those of its signals one after the other, one or more of each.</summary>
internal sealed class FrameLayout
{
    // A frame of this many samples no recording has; it keeps a damaged number from asking for memory.
    private const long MostSamples = 1 << 20;

    private FrameLayout(int[] counts, int[] positions, int samples) => (Counts, Positions, Samples) = (counts, positions, samples);

    /// <summary>Samples of each signal in a frame.</summary>
    public int[] Counts { get; }

    /// <summary>Place of each signal's first sample in a frame.</summary>
    public int[] Positions { get; }

    /// <summary>Samples in a frame.</summary>
    public int Samples { get; }

    /// <summary>Whether each signal has one sample in a frame.</summary>
    public bool IsPlain => Samples == Counts.Length;

    /// <summary>The layout of some signals; <see langword="null"/> where a frame would be larger than any recording's.</summary>
    public static FrameLayout? Of(IReadOnlyList<(int Index, WfdbSignal Signal)> signals)
    {
        var (counts, positions, samples) = (new int[signals.Count], new int[signals.Count], 0L);
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] = signals[i].Signal.SamplesPerFrame ?? 1;
            positions[i] = (int)samples;
            samples += counts[i];
            if (samples > MostSamples) return null;
        }

        return new FrameLayout(counts, positions, (int)samples);
    }
}
