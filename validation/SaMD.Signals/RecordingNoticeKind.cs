namespace SaMD.Signals;

/// <summary>What a <see cref="RecordingNotice"/> is about.</summary>
public enum RecordingNoticeKind
{
    /// <summary>No sampling frequency is stated: the format's default is assumed.</summary>
    FrequencyAssumed,

    /// <summary>No gain is stated: the channel is not calibrated and the format's default gain is assumed.</summary>
    Uncalibrated,

    /// <summary>The first sample is not the one that the header states.</summary>
    InitialValueDiffers,

    /// <summary>The header states no checksum, or 0 where that is not the sum: the samples could not be verified.</summary>
    NotVerified,

    /// <summary>No length is stated: it was taken from the size of the file.</summary>
    LengthAssumed,

    /// <summary>A channel has no samples, in all of the recording or in a part of it.</summary>
    Missing,

    /// <summary>The file goes on behind the last sample.</summary>
    BytesBehindEnd,
}
