using System.Text.Json.Serialization;

namespace SaMD.Validation.Sealing;

/// <summary>A line of the ledger: one JSON object, its members in this order, those that say nothing left out.</summary>
/// <param name="Previous">SHA-256 of the line before, without its line end; 64 zeros in the first line.</param>
/// <param name="At">When it was written, UTC, ISO 8601 to the second.</param>
/// <param name="Kind">What it tells of, one of <see cref="LedgerKinds"/>.</param>
public sealed record LedgerEntry(string Previous, string At, string Kind)
{
    /// <summary>Name and version of the program that wrote it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Program { get; init; }

    /// <summary>Id of the inputs of a run, which names its bundle; of a reveal and an end, of the bundle itself.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Bundle { get; init; }

    /// <summary>SHA-256 of <c>core/SHA256SUMS</c> of that bundle, where it stands already.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? CoreDigest { get; init; }

    /// <summary>SHA-256 of the line <c>open</c> that it belongs to.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Attempt { get; init; }

    /// <summary>The gate.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Gate { get; init; }

    /// <summary>The algorithm versions, as <c>id@version</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Algorithms { get; init; }

    /// <summary>The partitions.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<LedgerPart>? Parts { get; init; }

    /// <summary>Exit code of the run that ended.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Outcome { get; init; }

    /// <summary>Bytes of the line before that was cut off.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? TornBytes { get; init; }

    /// <summary>An entry that is not in the ledger yet: the ledger says when it is, and after what.</summary>
    /// <param name="kind">What it tells of.</param>
    public static LedgerEntry New(string kind) => new("", "", kind);
}
