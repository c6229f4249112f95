using SaMD.Files;

namespace SaMD.Requirements;

/// <summary>One row of a requirement that is verified on a dataset. Names are as written: the plan resolves them.</summary>
/// <param name="Number">Number of the row in its requirement's <c>verify</c>, from 1.</param>
/// <param name="Dataset">Id of the dataset.</param>
/// <param name="Partitions">Its partitions, at least one, in the order written.</param>
/// <param name="Endpoint">The endpoint (<c>beats.sensitivity</c>); empty for every endpoint of the row's profile.</param>
/// <param name="StartSeconds">Where scoring starts, seconds from the start of each recording; <see langword="null"/>: the endpoint's default.</param>
/// <param name="EndSeconds">Where scoring ends; <see langword="null"/>: with the recording.</param>
/// <param name="MatchWindowSeconds">Greatest distance of a pair, seconds; <see langword="null"/>: the comparator's default (EC57: 0.15).</param>
/// <param name="Condition">Condition applied to the signals; <c>none</c> for the recordings as they are.</param>
/// <param name="Channel">Which channels are bound.</param>
/// <param name="Reference">Name of the dataset's reference; <see langword="null"/>: its first one.</param>
/// <param name="Profile">Id of the profile whose protocol and counts hold; <see langword="null"/> for none.</param>
/// <param name="Role"><see cref="RowRole.ReportOnly"/>, or <see langword="null"/> for a row that takes part in its requirement's verdict.</param>
/// <param name="Aggregation">Gross or average.</param>
/// <param name="Accept">The acceptance criterion; <see langword="null"/> for a descriptive row.</param>
/// <param name="AtLeast">The least size of the evidence.</param>
/// <param name="Strata">Strata that are shown beside.</param>
/// <param name="Place">Where it stands.</param>
public sealed record DatasetVerification(
    int Number, string Dataset, IReadOnlyList<string> Partitions, string Endpoint, double? StartSeconds, double? EndSeconds,
    double? MatchWindowSeconds, string Condition, ChannelSelection Channel, string? Reference, string? Profile, RowRole? Role,
    Aggregation Aggregation, AcceptanceText? Accept, AtLeast? AtLeast, StrataSelection? Strata, SourcePlace Place)
{
    /// <summary>The condition of a recording as it is.</summary>
    public const string NoCondition = "none";

    /// <summary>The variant of the profile that holds; <see langword="null"/> where the profile has none.</summary>
    public string? Variant { get; init; }

    /// <summary>What it asks of the comparison beyond that.</summary>
    public RowOptions Options { get; init; } = RowOptions.None;

    /// <summary>Where the values of its keys stand, by key as written in the file.</summary>
    public KeyPlaces Keys { get; init; } = KeyPlaces.None;

    /// <summary>Where the value of a key stands; the row's own place where the key is not written.</summary>
    /// <param name="key">The key as written in the file (<c>dataset</c>, <c>partition</c>, <c>endpoint</c>).</param>
    public SourcePlace PlaceOf(string key) => Keys.Find(key) ?? Place;
}
