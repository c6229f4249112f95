using SaMD.Contracts;
using SaMD.Signals;

namespace SaMD.Adapters.Sessions;

/// <summary>Streams a recording through a session, block by block, and checks what comes out.</summary>
public static class SessionDriver
{
    /// <summary>Frames per block: enough that a call costs nothing beside its samples, small beside a cache.</summary>
    public const int FramesPerBlock = 4096;

    /// <summary>Runs an algorithm over a recording.</summary>
    /// <param name="algorithm">The algorithm.</param>
    /// <param name="description">What the session is opened on; one input per selected channel of the reader, in its order.</param>
    /// <param name="reader">The recording, opened on the bound channels.</param>
    /// <param name="channels">The reader's selected channels.</param>
    /// <param name="framesPerBlock">Frames of a block, at least 1. It changes no output of a sound algorithm.</param>
    /// <returns>The items, in the order in which they were reported, and the time that was read.</returns>
    /// <exception cref="AlgorithmFailureException">The algorithm threw, or gave an invalid output.</exception>
    /// <exception cref="Files.InputFaultException">The recording is damaged.</exception>
    public static SessionOutput Run(IAlgorithm algorithm, SessionDescription description, IRecordingReader reader, IReadOnlyList<ChannelDescription> channels, int framesPerBlock = FramesPerBlock)
    {
        var buffers = channels.Select(channel => new SampleBuffer(framesPerBlock * channel.SamplesPerFrame)).ToArray();
        var positions = new long[channels.Count];
        var output = new List<OutputItem>();
        using var session = Guarded(0, () => algorithm.Open(description));
        double frequency = reader.Description.FrameFrequencyHz;
        long frames = 0;
        for (int read; (read = reader.Read(framesPerBlock, buffers)) > 0; frames += read)
        {
            var block = Block(frames / frequency, (frames + read) / frequency, buffers, positions);
            var before = output.Count;
            Guarded(block.EndSeconds, () => session.Process(block, output));
            OutputCheck.Check(output, before, block.EndSeconds);
        }
        var end = frames / frequency;
        var last = output.Count;
        Guarded(end, () => session.Finish(output));
        OutputCheck.Check(output, last, end);
        return new SessionOutput(output, end);
    }

    private static SignalBlock Block(double start, double end, SampleBuffer[] buffers, long[] positions)
    {
        var views = new ChannelBuffer[buffers.Length];
        for (var i = 0; i < buffers.Length; i++)
        {
            var buffer = buffers[i];
            views[i] = new ChannelBuffer(
                positions[i], buffer.Samples.AsMemory(0, buffer.Count), buffer.AllValid ? default : buffer.Valid.AsMemory(0, buffer.Count));
            positions[i] += buffer.Count;
        }
        return new SignalBlock(start, end, views);
    }

    private static void Guarded(double atSeconds, Action call) => Guarded(atSeconds, () =>
    {
        call();
        return true;
    });

    // Whatever an algorithm throws is its failure on this recording; only running out of memory is everybody's, and adapters say more themselves.
    private static T Guarded<T>(double atSeconds, Func<T> call)
    {
        try
        {
            return call();
        }
        catch (Exception fault) when (fault is not (OutOfMemoryException or AlgorithmFailureException or Files.InputFaultException))
        {
            throw new AlgorithmFailureException(
                string.Create(System.Globalization.CultureInfo.InvariantCulture, $"threw {fault.GetType().Name} at {atSeconds:0.###} s of input: {fault.Message}"), fault);
        }
    }
}
