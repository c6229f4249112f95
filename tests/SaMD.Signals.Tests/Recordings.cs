using SaMD.Files;

namespace SaMD.Signals.Tests;

/// <summary>Reading recordings to their end.</summary>
internal static class Recordings
{
    /// <summary>The samples of the selected channels, to the block that holds the last one asked for; <see langword="null"/> where not valid.</summary>
    public static float?[][] ReadAll(IRecordingReader reader, int channels, int block = 512, int mostFrames = int.MaxValue)
    {
        var most = reader.Description.Channels.Max(static channel => channel.SamplesPerFrame);
        var buffers = Enumerable.Range(0, channels).Select(_ => new SampleBuffer(block * most)).ToArray();
        var samples = buffers.Select(_ => new List<float?>()).ToArray();
        while (samples[0].Count < mostFrames && reader.Read(block, buffers) > 0)
            for (var channel = 0; channel < channels; channel++) Append(samples[channel], buffers[channel]);
        return [.. samples.Select(channel => channel.ToArray())];
    }

    /// <summary>Runs what reads an input, which may be damaged: it must succeed or throw the one exception for bad input.</summary>
    /// <returns>Whether it succeeded.</returns>
    public static bool SucceedsOrFaults(Action read)
    {
        try
        {
            read();
            return true;
        }
        catch (InputFaultException fault)
        {
            fault.Faults.ShouldNotBeEmpty();
            return false;
        }
    }

    /// <summary>What a buffer holds; <see langword="null"/> where not valid.</summary>
    public static float?[] Values(SampleBuffer buffer) =>
        [.. Enumerable.Range(0, buffer.Count).Select(i => buffer.AllValid || buffer.Valid[i] ? buffer.Samples[i] : (float?)null)];

    private static void Append(List<float?> samples, SampleBuffer buffer)
    {
        for (var i = 0; i < buffer.Count; i++)
        {
            var valid = buffer.AllValid || buffer.Valid[i];
            if (!valid) buffer.Samples[i].ShouldBe(0);
            samples.Add(valid ? buffer.Samples[i] : null);
        }
    }
}
