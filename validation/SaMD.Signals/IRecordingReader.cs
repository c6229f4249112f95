namespace SaMD.Signals;

/// <summary>Streams the samples of one recording, whatever its format.</summary>
public interface IRecordingReader : IDisposable
{
    /// <summary>What the recording holds.</summary>
    RecordingDescription Description { get; }

    /// <summary>What a reader of the results must know of the recording, so far as it was read: damage that the format lets pass.</summary>
    IReadOnlyList<RecordingNotice> Notices { get; }

    /// <summary>Reads the next frames of the channels that were selected when the reader was opened.</summary>
    /// <param name="frames">Largest number of frames to read, at least 1.</param>
    /// <param name="buffers">One buffer per selected channel, each with room for the frames' samples.</param>
    /// <returns>How many frames were read; 0 at the end of the recording, and then again at each further call.</returns>
    /// <exception cref="Files.InputFaultException">The recording is damaged: names file, byte, expected and found.</exception>
    int Read(int frames, IReadOnlyList<SampleBuffer> buffers);

    /// <summary>
    /// Makes a frame the next one that is read. What lies between is decoded, too, so that checksums are verified as if it had been read; a
    /// seek backwards begins at the start of the files again.
    /// </summary>
    /// <param name="frame">The frame, from 0 to the number of frames; at that number the recording has ended.</param>
    /// <exception cref="ArgumentOutOfRangeException">The recording has no such frame.</exception>
    /// <exception cref="Files.InputFaultException">The recording is damaged before that frame.</exception>
    void Seek(long frame);
}
