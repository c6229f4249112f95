namespace SaMD.Signals.Formats.Flac;

/// <summary>
/// Decodes a FLAC stream frame by frame (RFC 9639). The checksum of every header and of every frame is verified; the MD5 sum of the head is
/// not.
/// </summary>
internal sealed class FlacDecoder : IDisposable
{
    private readonly ByteSource _source;
    private readonly FlacBits _bits;
    private readonly long[][] _channels;
    private readonly FlacSubframe _subframe;

    /// <summary>Reads the head of a stream.</summary>
    /// <param name="source">The stream from its start; disposed with this.</param>
    public FlacDecoder(ByteSource source)
    {
        _source = source;
        _bits = new FlacBits(source);
        Info = FlacStreamInfo.Read(_bits);
        _channels = [.. Enumerable.Range(0, Info.Channels).Select(_ => new long[Info.LargestBlock])];
        _subframe = new FlacSubframe(_bits);
    }

    /// <summary>What the head says.</summary>
    public FlacStreamInfo Info { get; }

    /// <summary>Where the next frame begins.</summary>
    public long Position => _bits.Position;

    /// <summary>The samples of a channel in the latest frame; they hold until the next one.</summary>
    public ReadOnlySpan<long> Channel(int index) => _channels[index];

    /// <summary>Decodes the next frame.</summary>
    /// <returns>Its number of samples of each channel; 0 at the end of the stream.</returns>
    public int Next()
    {
        if (_bits.IsAtEnd) return 0;
        _bits.BeginFrame();
        var header = FlacFrameHeader.Read(_bits, Info);
        for (var channel = 0; channel < Info.Channels; channel++)
            _subframe.Decode(_channels[channel].AsSpan(0, header.Samples), Info.BitsPerSample + (header.IsSide(channel) ? 1 : 0));
        if (!_bits.AlignToByte()) throw _bits.Damaged("zero bits at the end of a FLAC frame", "others");
        var expected = FlacChecksum.OfFrame(_bits.FrameBytes);
        if (_bits.Read(16) is var found && found != expected) throw _bits.Damaged($"a FLAC frame with the checksum {found}", $"one with the checksum {expected}");
        header.Decorrelate(_channels);
        return header.Samples;
    }

    /// <summary>Passes over what is left of the file.</summary>
    /// <returns>How many bytes.</returns>
    public long PassRest() => _source.Skip(long.MaxValue);

    /// <inheritdoc />
    public void Dispose() => _source.Dispose();
}
