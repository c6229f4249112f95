using SaMD.Validation.Evidence;
using SaMD.Validation.Planning;

namespace SaMD.Validation.Execution;

/// <summary>How one execution ended, and where its output lies: what <c>.partial/</c> keeps so that a killed run resumes.</summary>
/// <param name="Key">The execution.</param>
/// <param name="Status">How it ended.</param>
/// <param name="ReasonCode"><c>absent</c>, <c>integrity</c>, <c>binding</c> or <c>algorithm-failed</c>; <see langword="null"/> where it ran.</param>
/// <param name="Reason">Why it ended so, in words; <see langword="null"/> where it ran.</param>
/// <param name="SamplingFrequencyHz">Frame frequency of the recording; 0 where unknown.</param>
/// <param name="Frames">Frames of the recording; 0 where unknown.</param>
/// <param name="Channels">Names of the bound channels.</param>
/// <param name="LongestLatencySeconds">Longest time from what an item spoke of to its report, those at the end of the input left out.</param>
/// <param name="Notices">What the reader had to say.</param>
/// <param name="Outputs">Digest of each output file, by path relative to <c>core/</c>.</param>
public sealed record ExecutionRecord(
    ExecutionKey Key, ExecutionStatus Status, string? ReasonCode, string? Reason, double SamplingFrequencyHz, long Frames,
    IReadOnlyList<string> Channels, double LongestLatencySeconds, IReadOnlyList<string> Notices, IReadOnlyList<InputDigest> Outputs);
