using System.Globalization;
using SaMD.Adapters.Catalogue;
using SaMD.Signals;
using SaMD.Validation.Datasets;

namespace SaMD.Validation.Planning;

/// <summary>Resolves bindings: the n-th channel of the first input's kind, and for every further input the first channel of its kind that is free.</summary>
public static class BindingResolver
{
    /// <summary>Names of the bindings that a recording offers to an algorithm, one per channel of the first input's kind.</summary>
    /// <param name="algorithm">The algorithm.</param>
    /// <param name="dataset">Manifest that says what each channel is.</param>
    /// <param name="recording">The recording.</param>
    public static IReadOnlyList<string> Offered(AlgorithmManifest algorithm, DatasetManifest dataset, RecordingDescription recording)
    {
        var input = algorithm.Inputs[0];
        var count = recording.Channels.Count(channel => Fits(input, dataset.RuleFor(channel.Name)));
        return [.. Enumerable.Range(1, count).Select(number => Name(algorithm, number))];
    }

    /// <summary>Name of the binding to the n-th channel.</summary>
    /// <param name="algorithm">The algorithm.</param>
    /// <param name="number">Number of the channel among those of the first input's kind, from 1.</param>
    public static string Name(AlgorithmManifest algorithm, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{algorithm.Inputs[0].Kind}-{number}");

    /// <summary>Resolves a binding.</summary>
    /// <param name="algorithm">The algorithm.</param>
    /// <param name="dataset">Manifest that says what each channel is.</param>
    /// <param name="recording">The recording.</param>
    /// <param name="name">Name of the binding.</param>
    /// <param name="reason">Why there is none.</param>
    /// <returns>The binding; <see langword="null"/> where the recording does not offer it.</returns>
    public static Binding? Resolve(AlgorithmManifest algorithm, DatasetManifest dataset, RecordingDescription recording, string name, out string? reason)
    {
        var number = int.Parse(name[(name.LastIndexOf('-') + 1)..], CultureInfo.InvariantCulture);
        var (channels, inputs) = (new List<int>(), new List<int>());
        for (var i = 0; i < algorithm.Inputs.Count; i++)
        {
            var input = algorithm.Inputs[i];
            var candidates = Enumerable.Range(0, recording.Channels.Count)
                .Where(channel => !channels.Contains(channel) && Fits(input, dataset.RuleFor(recording.Channels[channel].Name)))
                .ToList();
            var skip = i == 0 ? number - 1 : 0;
            if (candidates.Count > skip && Fault(input, recording.Channels[candidates[skip]]) is { } fault) return Refuse(fault, out reason);
            if (candidates.Count <= skip && !input.Optional) return Refuse(Missing(input, skip + 1, recording), out reason);
            if (candidates.Count <= skip) continue;
            channels.Add(candidates[skip]);
            inputs.Add(i);
        }
        reason = null;
        return new Binding(name, channels, inputs);
    }

    private static bool Fits(AlgorithmInput input, ChannelRule? rule) =>
        rule is not null && rule.Kind == input.Kind && (input.Role is null || input.Role == rule.Role);

    private static string? Fault(AlgorithmInput input, ChannelDescription channel)
    {
        if (input.Unit != AlgorithmInput.AnyUnit && channel.Unit != input.Unit) return $"channel '{channel.Name}' is in '{channel.Unit}'; the algorithm takes '{input.Unit}'";
        return channel.SamplingFrequencyHz >= input.LowestSamplingFrequencyHz && channel.SamplingFrequencyHz <= input.HighestSamplingFrequencyHz
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"channel '{channel.Name}' has {channel.SamplingFrequencyHz} Hz; the algorithm takes {input.LowestSamplingFrequencyHz} to {input.HighestSamplingFrequencyHz} Hz");
    }

    private static string Missing(AlgorithmInput input, int number, RecordingDescription recording) =>
        $"the recording has no channel {number} of kind '{input.Kind}'{(input.Role is null ? "" : $" and role '{input.Role}'")}; its channels: {string.Join(", ", recording.Channels.Select(channel => channel.Name))}";

    private static Binding? Refuse(string why, out string? reason)
    {
        reason = why;
        return null;
    }
}
