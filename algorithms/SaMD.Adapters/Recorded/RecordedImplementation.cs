using SaMD.Adapters.Answers;
using SaMD.Adapters.Catalogue;
using SaMD.Adapters.Implementations;
using SaMD.Adapters.Sessions;
using SaMD.Files;
using SaMD.Signals;

namespace SaMD.Adapters.Recorded;

/// <summary>
/// Outputs that were made elsewhere, by a device or another program: <c>dataset/record.annotator</c> and <c>dataset/record.kind.csv</c> below
/// a folder. The lock holds the list of their digests; there is nothing to run again.
/// </summary>
internal sealed class RecordedImplementation(AlgorithmManifest manifest, string folder, string shownAs, string annotator, RecordedDigests digests) : IImplementation
{
    private const int FramesPerBlock = 4096;

    public bool CanBeReplayed => false;

    public bool ShowsLatency => false;

    public IReadOnlyList<string> Reservations { get; } = [$"{manifest.Name}: Its outputs were recorded elsewhere: that they come from these recordings, and when each was decided, is not shown by this run."];

    public SessionOutput Run(RecordingInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var stem = $"{input.Dataset}/{input.Record}";
        if (!ImplementationBlock.IsInside(stem)) throw new AlgorithmFailureException($"gave no answer for this recording: {Shown.Quoted(stem)} is no name of a file");
        var frames = input.Reader.Description.FrameCount ?? Count(input);
        var frequency = input.Reader.Description.FrameFrequencyHz;
        return new AnswerFiles(stem, annotator, Find).Read(manifest, frequency, frames / frequency);
    }

    private byte[]? Find(string name)
    {
        var path = Path.Combine(folder, name);
        if (digests.Find(name) is not { } expected)
            return File.Exists(path) ? throw Fault(name, $"has no line in {digests.ShownAs}, so that nobody can tell whether it was altered; add its SHA-256.") : null;
        var bytes = ReadAll(path, name);
        var found = Sha256Digest.Of(bytes);
        return found == expected ? bytes : throw Fault(name, $"has SHA-256 {found}; {digests.ShownAs} expects {expected}. Put the recorded bytes back.");
    }

    private byte[] ReadAll(string path, string name)
    {
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > AnswerFiles.LargestBytes and var length })
                throw Fault(name, FormattableString.Invariant($"has {length} bytes, more than the {AnswerFiles.LargestBytes >> 20} MiB that one may have; write it more sparsely."));
            return BoundedFile.ReadAll(path, AnswerFiles.LargestBytes);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Fault(name, $"is listed in {digests.ShownAs} and cannot be read; put it back.");
        }
    }

    private InputFaultException Fault(string name, string what) => new(FaultKind.Integrity, new SourcePlace($"{shownAs}/{name}"), $"This recorded output {what}");

    // A format that does not say how long the recording is has to be read.
    private static long Count(RecordingInput input)
    {
        var buffers = input.Channels.Select(channel => new SampleBuffer(FramesPerBlock * channel.SamplesPerFrame)).ToArray();
        long frames = 0;
        for (int read; (read = input.Reader.Read(FramesPerBlock, buffers)) > 0;) frames += read;
        return frames;
    }
}
