namespace SaMD.Validation.Datasets.Fetching;

/// <summary>A file to be fetched.</summary>
/// <param name="Line">Its path and digest.</param>
/// <param name="From">Where it comes from.</param>
/// <param name="Target">Where it goes: a full path on this machine.</param>
public sealed record FetchItem(DigestLine Line, Uri From, string Target);
