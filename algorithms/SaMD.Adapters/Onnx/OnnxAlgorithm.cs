using SaMD.Contracts;

namespace SaMD.Adapters.Onnx;

/// <summary>A declared network as an algorithm.</summary>
internal sealed class OnnxAlgorithm(OnnxDeclaration declaration, OnnxModel model) : IAlgorithm
{
    public IAlgorithmSession Open(SessionDescription description)
    {
        ArgumentNullException.ThrowIfNull(description);
        var frequencies = description.Inputs.Select(input => input.SamplingFrequencyHz).Distinct().ToList();
        if (declaration.Resampling is null && frequencies.Count > 1)
            throw new ArgumentException($"the inputs come at {string.Join(" and ", frequencies)} Hz; without 'resample' they must come at one frequency");
        if (declaration.Resampling is { } rule && frequencies.FirstOrDefault(frequency => rule.PassHz >= frequency / 2) is var low and > 0)
            throw new ArgumentException($"an input comes at {low} Hz; 'pass-hz' {rule.PassHz} asks for more than twice that");
        return new OnnxSession(declaration, model, description);
    }
}
