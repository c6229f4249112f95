namespace SaMD.Signals.Formats.Flac;

/// <summary>What the head of a FLAC stream says (RFC 9639, section 8.2).</summary>
/// <param name="Channels">Channels, 1 to 8.</param>
/// <param name="BitsPerSample">Bits of a sample, 4 to 32.</param>
/// <param name="LargestBlock">Most samples of a channel in a frame.</param>
/// <param name="Samples">Samples of each channel; <see langword="null"/> where it does not say.</param>
internal sealed record FlacStreamInfo(int Channels, int BitsPerSample, int LargestBlock, long? Samples)
{
    private const uint Marker = 0x664c6143;
    private const int InfoLength = 34;

    /// <summary>Reads the marker and all metadata blocks, up to the first frame.</summary>
    public static FlacStreamInfo Read(FlacBits bits)
    {
        if (bits.Read(32) != Marker) throw bits.Damaged("the marker 'fLaC'", "other bytes");
        FlacStreamInfo? info = null;
        for (var isLast = false; !isLast;)
        {
            isLast = bits.Read(1) == 1;
            var (type, length) = (bits.Read(7), bits.Read(24));
            if (type == 0 != info is null) throw bits.Damaged("stream information as the first block of metadata, and once", $"a block of type {type}");
            if (type == 0) info = ReadInfo(bits, length);
            else for (; length > 0; length--)
            {
                bits.Read(8);
                bits.BeginFrame();
            }
        }

        bits.BeginFrame();
        return info!;
    }

    private static FlacStreamInfo ReadInfo(FlacBits bits, uint length)
    {
        if (length != InfoLength) throw bits.Damaged($"stream information of {InfoLength} bytes", $"{length}");
        bits.Read(16);
        var largest = (int)bits.Read(16);
        bits.Read(24);
        bits.Read(24);
        bits.Read(20);
        var (channels, bitsPerSample) = ((int)bits.Read(3) + 1, (int)bits.Read(5) + 1);
        var samples = ((long)bits.Read(4) << 32) | bits.Read(32);
        for (var i = 0; i < 4; i++) bits.Read(32);
        if (bitsPerSample < 4) throw bits.Damaged("at least 4 bits per sample", $"{bitsPerSample}");
        if (largest < 16) throw bits.Damaged("blocks of at least 16 samples", $"{largest}");
        return new FlacStreamInfo(channels, bitsPerSample, largest, samples == 0 ? null : samples);
    }
}
