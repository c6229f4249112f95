namespace SaMD.Signals.Formats.Wfdb;

/// <summary>
/// The 16-bit words of an annotation file, low byte first: code in the upper 6 bits, interval or value in the lower 10.
/// Source: WFDB Applications Guide, annot(5).
/// </summary>
internal static class AnnotationWord
{
    /// <summary>The next four bytes are added to the time: signed, high 16 bits first, each half low byte first.</summary>
    public const uint Skip = 59;

    /// <summary>The value is the number of this and all later annotations.</summary>
    public const uint Number = 60;

    /// <summary>The value is the subtype of this annotation alone.</summary>
    public const uint Subtype = 61;

    /// <summary>The value is the channel of this and all later annotations.</summary>
    public const uint Channel = 62;

    /// <summary>The value is the number of bytes of text that follow, padded to an even number.</summary>
    public const uint Auxiliary = 63;

    /// <summary>Largest interval, and mask of it.</summary>
    public const uint Interval = 0x3ff;

    /// <summary>Bits of the interval, below those of the code.</summary>
    public const int CodeShift = 10;

    /// <summary>What the WFDB library puts before the time resolution in the leading note.</summary>
    public const string TimeResolution = "## time resolution:";
}
