namespace SaMD.Signals;

/// <summary>Something about a recording that a report must say, though the recording can be read.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Channel">Channel in the order of the file; <see langword="null"/> where it is about the whole recording.</param>
/// <param name="Message">File, what was expected, what was found, what was done.</param>
public sealed record RecordingNotice(RecordingNoticeKind Kind, int? Channel, string Message);
