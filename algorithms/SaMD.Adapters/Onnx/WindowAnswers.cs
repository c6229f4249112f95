using SaMD.Contracts;

namespace SaMD.Adapters.Onnx;

/// <summary>Makes output items of what the model says of each window.</summary>
internal interface IWindowAnswers
{
    /// <summary>Whether windows speak only together, at the end, so that they may wait for each other.</summary>
    bool OfRecording { get; }

    void Add(ReadOnlySpan<float> values, double atSeconds, double reportedAtSeconds, ICollection<OutputItem> output);

    /// <summary>A window that the model was not asked about, since too little of it is valid.</summary>
    void Skip(double atSeconds, double reportedAtSeconds, ICollection<OutputItem> output);

    void Finish(double endSeconds, ICollection<OutputItem> output);
}

/// <summary>The two kinds of answers.</summary>
internal static class WindowAnswers
{
    public static IWindowAnswers For(OnnxAnswer answer) => answer switch
    {
        OnnxAnswer.Classification classes => new ClassAnswers(classes),
        OnnxAnswer.Series series => new SeriesAnswers(series),
        _ => throw new NotSupportedException(answer.GetType().Name),
    };

    public static float Finite(float value) => float.IsFinite(value) ? value : throw new InvalidOperationException("the model gave a value that is no finite number");
}

/// <summary>A number for each window.</summary>
internal sealed class SeriesAnswers(OnnxAnswer.Series rule) : IWindowAnswers
{
    public bool OfRecording => false;

    public void Add(ReadOnlySpan<float> values, double atSeconds, double reportedAtSeconds, ICollection<OutputItem> output)
    {
        var number = (WindowAnswers.Finite(values[0]) * rule.Scale) + rule.Offset;
        double? confidence = rule.ConfidenceFrom is { } place ? Math.Clamp(WindowAnswers.Finite(values[place]), 0, 1) : null;
        double? reading = confidence < rule.NoReadingBelow ? null : number;
        output.Add(Item(atSeconds, reportedAtSeconds, reading, confidence));
    }

    public void Skip(double atSeconds, double reportedAtSeconds, ICollection<OutputItem> output) => output.Add(Item(atSeconds, reportedAtSeconds, null, null));

    private OutputItem Item(double atSeconds, double reportedAtSeconds, double? reading, double? confidence) => rule.Kind == "heart-rate"
        ? new HeartRateOutput(atSeconds, reportedAtSeconds, reading, confidence)
        : new OxygenSaturationOutput(atSeconds, reportedAtSeconds, reading, null, confidence);

    public void Finish(double endSeconds, ICollection<OutputItem> output)
    {
    }
}

/// <summary>A class of the recording, from the mean of its windows' probabilities.</summary>
internal sealed class ClassAnswers(OnnxAnswer.Classification rule) : IWindowAnswers
{
    private readonly double[] _sums = new double[rule.Classes.Count];
    private int _windows;

    public bool OfRecording => true;

    public void Add(ReadOnlySpan<float> values, double atSeconds, double reportedAtSeconds, ICollection<OutputItem> output)
    {
        var probabilities = Probabilities(values);
        for (var i = 0; i < _sums.Length; i++) _sums[i] += probabilities[i];
        _windows++;
    }

    public void Skip(double atSeconds, double reportedAtSeconds, ICollection<OutputItem> output)
    {
    }

    public void Finish(double endSeconds, ICollection<OutputItem> output)
    {
        if (_windows == 0)
        {
            output.Add(new ClassificationOutput(endSeconds, endSeconds, null, InconclusiveReason.PoorSignal, [], []));
            return;
        }
        var means = _sums.Select(sum => Math.Round(sum / _windows, 4)).ToArray();
        var weighted = means.Select((mean, i) => mean * rule.Classes[i].Weight).ToArray();
        var best = Array.IndexOf(weighted, weighted.Max());
        var share = weighted.Sum() > 0 ? weighted[best] / weighted.Sum() : 0;
        var decided = rule.Classes[best];
        var undecided = decided.Label is not null && share < rule.UndecidedBelow;
        output.Add(new ClassificationOutput(
            endSeconds, endSeconds, undecided ? null : decided.Label, undecided ? InconclusiveReason.Undecided : decided.Reason,
            [.. rule.Classes.Select((each, i) => new NamedValue(each.Name, means[i]))],
            [new NamedValue("weighted-share", Math.Round(share, 4)), new NamedValue("windows", _windows)]));
    }

    private double[] Probabilities(ReadOnlySpan<float> values)
    {
        var result = new double[values.Length];
        for (var i = 0; i < result.Length; i++) result[i] = WindowAnswers.Finite(values[i]);
        if (!rule.Softmax) return result;
        var largest = result.Max();
        for (var i = 0; i < result.Length; i++) result[i] = Math.Exp((result[i] - largest) / rule.Temperature);
        var sum = result.Sum();
        for (var i = 0; i < result.Length; i++) result[i] /= sum;
        return result;
    }
}
