using SaMD.Contracts;

namespace SaMD.Adapters.Onnx;

/// <summary>What the model's output says.</summary>
internal abstract record OnnxAnswer
{
    private OnnxAnswer()
    {
    }

    /// <summary>A class of the whole recording: scores are averaged over its windows.</summary>
    /// <param name="Classes">Meaning of each output value, in the model's order; at least two.</param>
    /// <param name="Softmax">Whether the values are logits, to be turned into probabilities.</param>
    /// <param name="Temperature">What logits are divided by before, above 0; fitted on calibration data.</param>
    /// <param name="UndecidedBelow">A weighted share below which nothing is decided, 0 to 1.</param>
    public sealed record Classification(IReadOnlyList<OnnxClass> Classes, bool Softmax, double Temperature, double UndecidedBelow) : OnnxAnswer;

    /// <summary>A number for each window, at its end.</summary>
    /// <param name="Kind">Kind of output: <c>heart-rate</c> or <c>spo2</c>.</param>
    /// <param name="Scale">The output value is multiplied by this,</param>
    /// <param name="Offset">and this is added.</param>
    /// <param name="ConfidenceFrom">Place of the confidence (0 to 1) among the output values; <see langword="null"/> for none. The number itself comes first.</param>
    /// <param name="NoReadingBelow">Confidence below which there is no reading.</param>
    public sealed record Series(string Kind, double Scale, double Offset, int? ConfidenceFrom, double NoReadingBelow) : OnnxAnswer;
}

/// <summary>Meaning of one output value of a classifier.</summary>
/// <param name="Name">The label, or the word of the reason; the name of its score.</param>
/// <param name="Label">The class; <see langword="null"/> where the value speaks for no class.</param>
/// <param name="Reason">Why it is inconclusive, where the value speaks for no class.</param>
/// <param name="Weight">What the probability is multiplied by before the largest is taken, above 0: the operating point.</param>
internal sealed record OnnxClass(string Name, string? Label, InconclusiveReason? Reason, double Weight);
