using SaMD.Files;

namespace SaMD.Requirements.Profiles;

/// <summary>One value that a document lays down for an endpoint.</summary>
/// <param name="Key">The key of a row that it is the value of, with a dot before a nested one (<c>start</c>, <c>at-least.pairs</c>).</param>
/// <param name="Number">The value in the unit of the key, seconds for a time; <see langword="null"/> for a list of names.</param>
/// <param name="Names">The value as a list of names; empty for a number.</param>
/// <param name="Variant">The variant of the document that it belongs to; <see langword="null"/> for all.</param>
/// <param name="Basis">What it rests on.</param>
/// <param name="Source">Where it was found; <see langword="null"/> only for a value from memory.</param>
/// <param name="Place">Where it stands.</param>
public sealed record ProfileParameter(
    string Key, double? Number, IReadOnlyList<string> Names, string? Variant, ValueBasis Basis, string? Source, SourcePlace Place)
{
    /// <summary>Keys that a profile can give a number or a time to.</summary>
    public static IReadOnlyList<string> NumberKeys { get; } =
    [
        "start", "end", "match-window", "pair-within", "range.from", "range.to", "within.absolute", "within.percent", "shortest", "at-least.subjects",
        "at-least.recordings", "at-least.beats", "at-least.pairs", "at-least.events", "accept.value", "accept.lower-bound", "accept.upper-bound",
    ];

    /// <summary>Keys that a profile can give names to.</summary>
    public static IReadOnlyList<string> NameKeys { get; } = ["strata.by"];
}
