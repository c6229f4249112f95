using SaMD.Contracts;

namespace SaMD.Algorithms.Tests;

/// <summary>Runs recordings of one input through an algorithm.</summary>
internal static class SessionRunner
{
    /// <summary>Runs a recording, cut into blocks whose lengths come from a function (never below 0).</summary>
    internal static IReadOnlyList<OutputItem> Run(IAlgorithm algorithm, SessionDescription description, Recording recording, Func<int> nextLength)
    {
        using var session = algorithm.Open(description);
        var output = new List<OutputItem>();
        for (var i = 0; i < recording.Samples.Length;)
        {
            var count = Math.Min(nextLength(), recording.Samples.Length - i);
            session.Process(Block(recording, i, count), output);
            i += count;
        }

        session.Finish(output);
        return output;
    }

    /// <summary>Runs a recording in one block.</summary>
    internal static IReadOnlyList<OutputItem> Run(IAlgorithm algorithm, SessionDescription description, Recording recording) =>
        Run(algorithm, description, recording, () => int.MaxValue);

    internal static SignalBlock Block(Recording recording, int first, int count)
    {
        var valid = recording.Valid is null ? default : recording.Valid.AsMemory(first, count);
        var buffer = new ChannelBuffer(first, recording.Samples.AsMemory(first, count), valid);
        return new SignalBlock(first / recording.SamplingFrequencyHz, (first + count) / recording.SamplingFrequencyHz, buffer);
    }
}
