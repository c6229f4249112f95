namespace SaMD.Signals.Formats.Wfdb;

/// <summary>One segment of a record of several segments.</summary>
/// <param name="RecordName">Record that holds it; <c>~</c> for a gap.</param>
/// <param name="FrameCount">Its number of frames, at least 0.</param>
public sealed record WfdbSegment(string RecordName, long FrameCount);
