namespace SaMD.Signals.Formats.Wfdb;

/// <summary>
/// A WFDB header file (WFDB Applications Guide, header(5)). What the file does not state is <see langword="null"/>, never a default.
/// </summary>
public sealed record WfdbHeader
{
    /// <summary>Frames per second that the WFDB library assumes where a header states none.</summary>
    public const double AssumedSamplingFrequencyHz = 250;

    /// <summary>Name of the record.</summary>
    public required string RecordName { get; init; }

    /// <summary>
    /// Number of signals that the record line states: the count of <see cref="Signals"/>, except in a record of several segments.
    /// </summary>
    public required int SignalCount { get; init; }

    /// <summary>Segments of a record of several segments; <see langword="null"/> for an ordinary record.</summary>
    public IReadOnlyList<WfdbSegment>? Segments { get; init; }

    /// <summary>Frames per second, positive.</summary>
    public double? SamplingFrequencyHz { get; init; }

    /// <summary>Ticks per second of the counter that other equipment showed, positive.</summary>
    public double? CounterFrequencyHz { get; init; }

    /// <summary>Value of that counter at the first sample.</summary>
    public double? BaseCounter { get; init; }

    /// <summary>Number of frames; 0 where the header says that it is not known.</summary>
    public long? FrameCount { get; init; }

    /// <summary>Time of day of the first sample, from 0 to below 24 hours.</summary>
    public TimeSpan? BaseTime { get; init; }

    /// <summary>Day of the first sample.</summary>
    public DateOnly? BaseDate { get; init; }

    /// <summary>Its signals, in the order of the frame; empty for a record of several segments.</summary>
    public IReadOnlyList<WfdbSignal> Signals { get; init; } = [];

    /// <summary>
    /// Comment lines before the record line, without their <c>#</c>; the WFDB library does not count them among its info strings.
    /// </summary>
    public IReadOnlyList<string> Preamble { get; init; } = [];

    /// <summary>Comment lines after the record line (info strings: age, sex, diagnoses), without their <c>#</c>.</summary>
    public IReadOnlyList<string> Comments { get; init; } = [];
}
