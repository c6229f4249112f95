namespace SaMD.Validation.Execution;

/// <summary>What a recording is, and what the algorithm called it: one count of a confusion matrix.</summary>
/// <param name="Reference">Its class; <see langword="null"/> where it is left out by rule.</param>
/// <param name="LeftOut">Why it is left out; <see langword="null"/> where it is not.</param>
/// <param name="Called">A class, a reason for being inconclusive, or <see cref="Failed"/>.</param>
public sealed record RecordingCall(string? Reference, string? LeftOut, string Called)
{
    /// <summary>What the call of a recording on which the algorithm failed is named.</summary>
    public const string Failed = "failed";

    /// <summary>What the name of an inconclusive call starts with.</summary>
    public const string InconclusivePrefix = "inconclusive: ";
}
