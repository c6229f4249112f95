namespace SaMD.Adapters.Onnx;

/// <summary>Writes one window into the model's input.</summary>
internal static class WindowTensor
{
    /// <summary>Scales a window of one input into its place; what is short of the window's length stays 0.</summary>
    public static void Write(ReadOnlySpan<float> samples, ReadOnlySpan<bool> valid, Normalisation rule, Span<float> target)
    {
        target.Clear();
        var (offset, scale) = rule.Scale switch
        {
            WindowScale.Standard => Standard(samples, valid, rule.AtLeast),
            WindowScale.MedianRange => (0, Math.Max(rule.AtLeast, MedianRange(samples, valid, rule.SegmentSamples))),
            _ => (0, 1),
        };
        for (var i = 0; i < samples.Length; i++)
        {
            if (!valid[i]) continue;
            var value = (samples[i] - offset) / scale;
            target[i] = (float)(rule.Clip is { } clip ? Math.Clamp(value, -clip, clip) : value);
        }
    }

    private static (double Mean, double Deviation) Standard(ReadOnlySpan<float> samples, ReadOnlySpan<bool> valid, double atLeast)
    {
        double sum = 0, squares = 0;
        var count = 0;
        for (var i = 0; i < samples.Length; i++)
        {
            if (!valid[i]) continue;
            sum += samples[i];
            count++;
        }
        var mean = count == 0 ? 0 : sum / count;
        for (var i = 0; i < samples.Length; i++)
            if (valid[i]) squares += (samples[i] - mean) * (samples[i] - mean);
        return (mean, Math.Max(atLeast, count == 0 ? 0 : Math.Sqrt(squares / count)));
    }

    private static double MedianRange(ReadOnlySpan<float> samples, ReadOnlySpan<bool> valid, int segment)
    {
        var ranges = new List<double>();
        for (var start = 0; start + segment <= samples.Length; start += segment)
            if (Range(samples.Slice(start, segment), valid.Slice(start, segment)) is { } range) ranges.Add(range);
        if (ranges.Count == 0) return 0;
        ranges.Sort();
        var middle = ranges.Count / 2;
        return ranges.Count % 2 == 1 ? ranges[middle] : (ranges[middle - 1] + ranges[middle]) / 2;
    }

    // The range of what is valid; nothing where all of a segment is missing.
    private static double? Range(ReadOnlySpan<float> samples, ReadOnlySpan<bool> valid)
    {
        double low = double.PositiveInfinity, high = double.NegativeInfinity;
        for (var i = 0; i < samples.Length; i++)
        {
            if (!valid[i]) continue;
            low = Math.Min(low, samples[i]);
            high = Math.Max(high, samples[i]);
        }
        return high >= low ? high - low : null;
    }
}
