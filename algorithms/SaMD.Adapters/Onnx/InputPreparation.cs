using SaMD.Contracts;

namespace SaMD.Adapters.Onnx;

/// <summary>One input on its way to the model: resampled, then filtered, as it arrives.</summary>
internal sealed class InputPreparation
{
    private readonly SincResampler? _resampler;
    private readonly Biquad[] _filters;
    private readonly List<(double Sample, bool Valid)> _arrived = [];
    private readonly double _samplingFrequencyHz;

    public InputPreparation(OnnxDeclaration declaration, double samplingFrequencyHz)
    {
        _samplingFrequencyHz = samplingFrequencyHz;
        _resampler = declaration.Resampling is { } rule ? new SincResampler(rule, samplingFrequencyHz) : null;
        var frequency = declaration.Resampling?.ToHz ?? samplingFrequencyHz;
        _filters = [.. declaration.Filters.Select(filter => filter.Start(frequency))];
    }

    /// <summary>Prepared samples that no window has taken yet; not valid ones are 0.</summary>
    public List<float> Samples { get; } = [];

    public List<bool> Valid { get; } = [];

    public void Add(ChannelSamples block)
    {
        if (_resampler is not null) _resampler.Add(block.Samples, block.Valid, _arrived);
        else
            for (var i = 0; i < block.Samples.Length; i++) _arrived.Add((block.Samples[i], block.IsValid(i)));
        Filter();
    }

    /// <summary>Time of the last input sample that a prepared sample depends on.</summary>
    public double NeededUntilSeconds(long prepared) => (_resampler?.Needed(prepared) ?? prepared) / _samplingFrequencyHz;

    public void Finish()
    {
        _resampler?.Finish(_arrived);
        Filter();
    }

    private void Filter()
    {
        foreach (var (sample, valid) in _arrived)
        {
            var value = sample;
            foreach (var filter in _filters)
                if (valid) value = filter.Next(value);
                else filter.Interrupt();
            Samples.Add(valid ? (float)value : 0);
            Valid.Add(valid);
        }
        _arrived.Clear();
    }
}
