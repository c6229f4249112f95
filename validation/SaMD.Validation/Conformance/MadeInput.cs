using SaMD.Adapters.Catalogue;
using SaMD.Contracts;
using SaMD.Signals;

namespace SaMD.Validation.Conformance;

/// <summary>Made signals for the declared inputs of an algorithm: plausible enough to be worked on, at sampling frequencies that it accepts.</summary>
/// <param name="Inputs">What a session is opened on.</param>
/// <param name="Channels">The same as channels of a recording.</param>
/// <param name="FrameFrequencyHz">Frames per second.</param>
internal sealed record MadeInput(IReadOnlyList<InputDescription> Inputs, IReadOnlyList<ChannelDescription> Channels, double FrameFrequencyHz)
{
    // Where an input accepts it; a common choice of recorders and wearables.
    private const double PreferredHz = 125;

    /// <summary>The inputs of an algorithm, optional ones too; <see langword="null"/> where their frequencies cannot lie in one recording.</summary>
    /// <param name="algorithm">The algorithm.</param>
    /// <param name="set">One of its sets of inputs.</param>
    public static MadeInput? For(AlgorithmManifest algorithm, string? set)
    {
        var taken = algorithm.InputsOf(set).Select(i => algorithm.Inputs[i]).ToList();
        var frame = taken.Min(input => Math.Clamp(PreferredHz, input.LowestSamplingFrequencyHz, input.HighestSamplingFrequencyHz));
        var inputs = new List<InputDescription>();
        var channels = new List<ChannelDescription>();
        foreach (var input in taken)
        {
            var samplesPerFrame = Math.Max(1, (int)Math.Ceiling(input.LowestSamplingFrequencyHz / frame));
            if (samplesPerFrame * frame > input.HighestSamplingFrequencyHz) return null;
            inputs.Add(new InputDescription(input.Kind, input.Role, input.Unit, samplesPerFrame * frame));
            channels.Add(new ChannelDescription($"{input.Kind} {input.Role}".TrimEnd(), input.Unit, samplesPerFrame, samplesPerFrame * frame));
        }
        return new MadeInput(inputs, channels, frame);
    }

    /// <summary>A recording of so many seconds in which each sample is what a shape makes of the plausible one.</summary>
    public MadeRecording Recording(double seconds, Func<double, double, double>? shape = null, Func<double, bool>? valid = null) =>
        new(this, (long)Math.Round(seconds * FrameFrequencyHz), shape ?? ((_, value) => value), valid ?? (_ => true));
}
