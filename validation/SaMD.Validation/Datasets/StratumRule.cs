using SaMD.Files;

namespace SaMD.Validation.Datasets;

/// <summary>How a record's value for a stratum is found: stated as a word, or a band of a stated number.</summary>
/// <param name="Name">The stratum.</param>
/// <param name="Key">The key of a record that states it.</param>
/// <param name="Values">Words that may be stated; empty for a banded stratum.</param>
/// <param name="Bands">Bands of the number; empty for a stratum of words.</param>
/// <param name="Place">Where the manifest says so.</param>
internal sealed record StratumRule(string Name, string Key, IReadOnlyList<string> Values, IReadOnlyList<StratumBand> Bands, SourcePlace Place);
