using SaMD.Files;

namespace SaMD.Validation.Datasets.Fetching;

/// <summary>How a download ended.</summary>
/// <param name="Fetched">Files that were fetched, and are what their digests say.</param>
/// <param name="Kept">Files that were there before, and are what their digests say.</param>
/// <param name="Bytes">Bytes that were received.</param>
/// <param name="NotTried">Files that were not tried, because too many others had failed.</param>
/// <param name="Faults">One fault for each file that failed, in the order of the list of digests.</param>
public sealed record FetchResult(int Fetched, int Kept, long Bytes, int NotTried, IReadOnlyList<Fault> Faults);
