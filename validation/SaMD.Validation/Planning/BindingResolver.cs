using System.Globalization;
using SaMD.Adapters.Catalogue;
using SaMD.Signals;
using SaMD.Validation.Datasets;

namespace SaMD.Validation.Planning;

/// <summary>
/// Resolves bindings: the n-th channel of the first input's kind, and for every further input the first channel of its kind that is free.
/// Of an algorithm that takes one set of inputs or another it is the first set for which the dataset has a channel for each input.
/// </summary>
public static class BindingResolver
{
    /// <summary>Names of the bindings that a recording offers to an algorithm, one per channel of the first input's kind.</summary>
    /// <param name="algorithm">The algorithm.</param>
    /// <param name="dataset">Manifest that says what each channel is.</param>
    /// <param name="recording">The recording.</param>
    public static IReadOnlyList<string> Offered(AlgorithmManifest algorithm, DatasetManifest dataset, RecordingDescription recording)
    {
        var input = algorithm.Inputs[Inputs(algorithm, dataset)[0]];
        var count = recording.Channels.Count(channel => Fits(input, dataset.RuleFor(channel.Name)));
        return [.. Enumerable.Range(1, count).Select(number => Name(algorithm, dataset, number))];
    }

    /// <summary>Name of the binding to the n-th channel.</summary>
    /// <param name="algorithm">The algorithm.</param>
    /// <param name="dataset">Manifest that says what each channel is.</param>
    /// <param name="number">Number of the channel among those of the first input's kind, from 1.</param>
    public static string Name(AlgorithmManifest algorithm, DatasetManifest dataset, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{algorithm.Inputs[Inputs(algorithm, dataset)[0]].Kind}-{number}");

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
        var wanted = Inputs(algorithm, dataset);
        foreach (var i in wanted)
        {
            var input = algorithm.Inputs[i];
            var candidates = Enumerable.Range(0, recording.Channels.Count)
                .Where(channel => !channels.Contains(channel) && Fits(input, dataset.RuleFor(recording.Channels[channel].Name)))
                .ToList();
            var skip = i == wanted[0] ? number - 1 : 0;
            if (candidates.Count > skip && Fault(input, recording.Channels[candidates[skip]]) is { } fault) return Refuse(fault, out reason);
            if (candidates.Count <= skip && !input.Optional) return Refuse(Missing(input, skip + 1, recording), out reason);
            if (candidates.Count <= skip) continue;
            channels.Add(candidates[skip]);
            inputs.Add(i);
        }
        if (channels.Count == 0) return Refuse($"the recording has a channel for none of the inputs of {algorithm.Name}; its channels: {string.Join(", ", recording.Channels.Select(channel => channel.Name))}", out reason);
        reason = null;
        return new Binding(name, channels, inputs);
    }

    // Every dataset says what its channels are, so that the set, and with it the name of the binding, is known before a recording is opened.
    private static IReadOnlyList<int> Inputs(AlgorithmManifest algorithm, DatasetManifest dataset)
    {
        var set = algorithm.InputSets.FirstOrDefault(name => algorithm.InputsOf(name).Select(i => algorithm.Inputs[i]).Where(input => !input.Optional).All(input => dataset.Channels.Any(rule => Fits(input, rule))));
        return algorithm.InputsOf(set ?? algorithm.InputSets[0]);
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
