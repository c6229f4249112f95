namespace SaMD.Signals.Formats.Wfdb;

/// <summary>The samples of one signal file, frame by frame, whatever its format.</summary>
internal abstract class SampleStream : IDisposable
{
    /// <summary>How messages name the file.</summary>
    public abstract string File { get; }

    /// <summary>The value that says that there is no sample; <see langword="null"/> where the format has none.</summary>
    public abstract int? InvalidSample { get; }

    /// <summary>Number of frames; <see langword="null"/> as long as neither the header nor the file tells.</summary>
    public abstract long? FrameCount { get; }

    /// <summary>Most frames that one call gives, at least 1.</summary>
    public abstract int ChunkFrames { get; }

    /// <summary>Where the samples begin, for messages.</summary>
    public abstract long Offset { get; }

    /// <summary>Decodes the next frames, the samples of each one after the other.</summary>
    /// <param name="chunk">Room for <see cref="ChunkFrames"/> frames, and a unit more.</param>
    /// <returns>How many frames; 0 at the end.</returns>
    public abstract int Next(int[] chunk);

    /// <summary>Passes over what lies behind the last sample.</summary>
    /// <returns>Where the samples end, and how many bytes lie behind.</returns>
    public abstract (long End, long Behind) PassRest();

    /// <inheritdoc />
    public abstract void Dispose();
}
