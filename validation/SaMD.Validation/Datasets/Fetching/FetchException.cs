using SaMD.Files;

namespace SaMD.Validation.Datasets.Fetching;

/// <summary>An attempt to fetch a file failed.</summary>
/// <param name="kind">What the failure leads to, if no further attempt goes better.</param>
/// <param name="message">What happened.</param>
/// <param name="again">Whether a further attempt may go better.</param>
internal sealed class FetchException(FaultKind kind, string message, bool again) : Exception(message)
{
    public FaultKind Kind { get; } = kind;

    public bool Again { get; } = again;
}
