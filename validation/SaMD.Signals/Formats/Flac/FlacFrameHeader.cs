namespace SaMD.Signals.Formats.Flac;

/// <summary>The header of a frame (RFC 9639, section 9.1).</summary>
/// <param name="Samples">Samples of each channel.</param>
/// <param name="Stereo">0 for independent channels; 8, 9 or 10 for left and side, side and right, mid and side.</param>
internal readonly record struct FlacFrameHeader(int Samples, uint Stereo)
{
    private const uint LeftSide = 8;
    private const uint SideRight = 9;
    private const uint MidSide = 10;

    private static readonly int[] SampleSizes = [0, 8, 12, -1, 16, 20, 24, 32];

    public static FlacFrameHeader Read(FlacBits bits, FlacStreamInfo info)
    {
        if (bits.Read(15) is var sync && sync != 0x7ffc) throw bits.Damaged("the synchronisation code of a FLAC frame", $"{sync:x4}");
        bits.Read(1);
        var (block, rate, channels, size, reserved) = (bits.Read(4), bits.Read(4), bits.Read(4), bits.Read(3), bits.Read(1));
        SkipNumber(bits);
        var samples = BlockSize(bits, block);
        if (rate == 12) bits.Read(8);
        else if (rate is 13 or 14) bits.Read(16);
        var expected = FlacChecksum.OfHeader(bits.FrameBytes);
        if (bits.Read(8) is var found && found != expected) throw bits.Damaged($"the header of a FLAC frame with the checksum {found}", $"one with the checksum {expected}");
        if (reserved != 0 || rate == 15) throw bits.Damaged("a known kind of FLAC frame", "a reserved one");
        var count = channels < LeftSide ? (int)channels + 1 : 2;
        if (channels > MidSide || count != info.Channels) throw bits.Damaged($"a frame of {info.Channels} channels", $"the channel code {channels}");
        if (SampleSizes[size] is var width && width != 0 && width != info.BitsPerSample) throw bits.Damaged($"samples of {info.BitsPerSample} bits", $"the size code {size}");
        if (samples > info.LargestBlock) throw bits.Damaged($"at most {info.LargestBlock} samples in a frame", $"{samples}");
        return new FlacFrameHeader(samples, channels < LeftSide ? 0 : channels);
    }

    /// <summary>Whether a channel holds the difference of two: one bit wider.</summary>
    public bool IsSide(int channel) => channel == (Stereo == SideRight ? 0 : 1) && Stereo != 0;

    /// <summary>Makes left and right of what the frame holds.</summary>
    public void Decorrelate(long[][] channels)
    {
        if (Stereo == 0) return;
        var first = channels[0].AsSpan(0, Samples);
        var second = channels[1].AsSpan(0, Samples);
        for (var i = 0; i < first.Length; i++)
            (first[i], second[i]) = Stereo switch
            {
                LeftSide => (first[i], first[i] - second[i]),
                SideRight => (first[i] + second[i], second[i]),
                _ => Middle((first[i] << 1) | (second[i] & 1), second[i]),
            };
    }

    private static (long Left, long Right) Middle(long sum, long side) => ((sum + side) >> 1, (sum - side) >> 1);

    // The number of the frame or of its first sample, in the manner of UTF-8, of up to 36 bits.
    private static void SkipNumber(FlacBits bits)
    {
        var first = bits.Read(8);
        var following = first < 0x80 ? 0 : System.Numerics.BitOperations.LeadingZeroCount(~(first << 24)) - 1;
        if (following == 0 && first >= 0x80 || following > 6) throw bits.Damaged("the number of a FLAC frame", $"{first:x2}");
        for (; following > 0; following--)
            if ((bits.Read(8) & 0xc0) != 0x80) throw bits.Damaged("the rest of the number of a FLAC frame", "other bytes");
    }

    private static int BlockSize(FlacBits bits, uint code) => code switch
    {
        0 => throw bits.Damaged("a block size of a FLAC frame", "a reserved code"),
        1 => 192,
        <= 5 => 576 << ((int)code - 2),
        6 => (int)bits.Read(8) + 1,
        7 => (int)bits.Read(16) + 1,
        _ => 256 << ((int)code - 8),
    };
}
