namespace SaMD.Adapters.Onnx;

/// <summary>The block <c>onnx</c> of <c>algorithm.yaml</c>: a model file, what comes before it, and what its output means.</summary>
/// <param name="Model">Path of the model relative to the workspace.</param>
/// <param name="Resampling">To which frequency every input is brought; <see langword="null"/> to take the samples as they come.</param>
/// <param name="Filters">Filters over the resampled signal, in their order.</param>
/// <param name="Window">How the signal is cut.</param>
/// <param name="Normalisation">How a window is scaled.</param>
/// <param name="Tensors">Names of the model's inputs and output.</param>
/// <param name="Answer">What the output says.</param>
/// <param name="ScoreTolerance">Largest difference of a score from platform to platform, 0 or more: the tolerance of the behavioural lock.</param>
internal sealed record OnnxDeclaration(
    string Model, Resampling? Resampling, IReadOnlyList<ButterworthFilter> Filters, WindowRule Window, Normalisation Normalisation,
    ModelTensors Tensors, OnnxAnswer Answer, double ScoreTolerance);

/// <summary>Resampling by a windowed sinc.</summary>
/// <param name="ToHz">Samples per second after it, above 0.</param>
/// <param name="PassHz">Where the low-pass filter cuts, above 0, below half of either frequency.</param>
/// <param name="HalfWidthSeconds">Half of the filter's length, above 0: how far a sample depends on what comes after it.</param>
internal sealed record Resampling(double ToHz, double PassHz, double HalfWidthSeconds);

/// <summary>How the signal is cut into windows.</summary>
/// <param name="Samples">Length of a window after resampling, 1 or more.</param>
/// <param name="StrideSamples">From start to start, 1 to <paramref name="Samples"/>. The last window ends where the recording ends.</param>
/// <param name="Batch">Windows that the model takes in one call, 1 or more; always of one recording, the last call padded.</param>
/// <param name="LeastValid">Share of a window's samples that must be valid, 0 to 1, for the model to be asked.</param>
internal sealed record WindowRule(int Samples, int StrideSamples, int Batch, double LeastValid);

/// <summary>How a window is scaled before the model sees it.</summary>
/// <param name="Scale">By what it is divided.</param>
/// <param name="SegmentSamples">For <see cref="WindowScale.MedianRange"/>: length of the segments whose ranges are taken.</param>
/// <param name="AtLeast">Least scale, above 0: a flat window is not blown up.</param>
/// <param name="Clip">Largest absolute value after it, above 0; <see langword="null"/> for no limit.</param>
internal sealed record Normalisation(WindowScale Scale, int SegmentSamples, double AtLeast, double? Clip)
{
    /// <summary>Leaves the samples as they are.</summary>
    public static Normalisation None { get; } = new(WindowScale.None, 1, 1, null);
}

/// <summary>What a window is divided by.</summary>
internal enum WindowScale
{
    /// <summary>By 1.</summary>
    None,

    /// <summary>By its standard deviation, after its mean was taken off.</summary>
    Standard,

    /// <summary>By the median over whole segments of the range (largest minus smallest) in a segment: an artefact in fewer than half of them does not count.</summary>
    MedianRange,
}

/// <summary>Names in the model.</summary>
/// <param name="Signal">Input of shape [batch, inputs, samples], float.</param>
/// <param name="Validity">Input of shape [batch, 1, samples], float, 1 where every input is valid; <see langword="null"/> where the model has none.</param>
/// <param name="Output">Output of shape [batch, values], float.</param>
internal sealed record ModelTensors(string Signal, string? Validity, string Output);
