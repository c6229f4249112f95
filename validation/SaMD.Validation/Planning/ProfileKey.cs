using SaMD.Requirements;
using SaMD.Requirements.Profiles;

namespace SaMD.Validation.Planning;

/// <summary>A key of a row that a profile can give a number to: how it is read from a row, and written into one.</summary>
/// <param name="Key">The key, with a dot before a nested one.</param>
/// <param name="Unit">Unit behind the number; empty where it has none.</param>
/// <param name="Get">Its value in a row; <see langword="null"/> where the row does not give it.</param>
/// <param name="Set">The row with a value.</param>
internal sealed record ProfileKey(string Key, string Unit, Func<DatasetVerification, double?> Get, Func<DatasetVerification, double, DatasetVerification> Set)
{
    /// <summary>All of <see cref="ProfileParameter.NumberKeys"/>, one line each.</summary>
    public static IReadOnlyList<ProfileKey> All { get; } =
    [
        new("start", " s", row => row.StartSeconds, (row, value) => row with { StartSeconds = value }),
        new("end", " s", row => row.EndSeconds, (row, value) => row with { EndSeconds = value }),
        new("match-window", " s", row => row.MatchWindowSeconds, (row, value) => row with { MatchWindowSeconds = value }),
        Option("pair-within", " s", options => options.PairWithinSeconds, (options, value) => options with { PairWithinSeconds = value }),
        Option("range.from", "", options => options.Range?.From, (options, value) => options with { Range = new ValueRange(value, options.Range?.To) }),
        Option("range.to", "", options => options.Range?.To, (options, value) => options with { Range = new ValueRange(options.Range?.From, value) }),
        Option("within.absolute", "", options => options.Within?.Absolute, (options, value) => options with { Within = new WithinLimits(value, options.Within?.Percent) }),
        Option("within.percent", " %", options => options.Within?.Percent, (options, value) => options with { Within = new WithinLimits(options.Within?.Absolute, value) }),
        Option("shortest", " s", options => options.ShortestSeconds, (options, value) => options with { ShortestSeconds = value }),
        Count("at-least.subjects", least => least.Subjects, (least, count) => least with { Subjects = count }),
        Count("at-least.recordings", least => least.Recordings, (least, count) => least with { Recordings = count }),
        Count("at-least.beats", least => least.Beats, (least, count) => least with { Beats = count }),
        Count("at-least.pairs", least => least.Pairs, (least, count) => least with { Pairs = count }),
        Count("at-least.events", least => least.Events, (least, count) => least with { Events = count }),
        Limit("accept.value", accept => accept.Value, (accept, limit) => accept with { Value = limit }),
        Limit("accept.lower-bound", accept => accept.LowerBound, (accept, limit) => accept with { LowerBound = limit }),
        Limit("accept.upper-bound", accept => accept.UpperBound, (accept, limit) => accept with { UpperBound = limit }),
    ];

    /// <summary>Whether the key is a limit of the criterion.</summary>
    public bool IsLimit => Key.StartsWith("accept.", StringComparison.Ordinal);

    /// <summary>Whether the key is a least count.</summary>
    public bool IsCount => Key.StartsWith("at-least.", StringComparison.Ordinal);

    private static ProfileKey Option(string key, string unit, Func<RowOptions, double?> get, Func<RowOptions, double, RowOptions> set) =>
        new(key, unit, row => get(row.Options), (row, value) => row with { Options = set(row.Options, value) });

    private static ProfileKey Count(string key, Func<AtLeast, long?> get, Func<AtLeast, long, AtLeast> set) => new(
        key, "", row => row.AtLeast is { } least ? get(least) : null,
        (row, value) => row with { AtLeast = set(row.AtLeast ?? new AtLeast(null, null, null, null), (long)value) });

    private static ProfileKey Limit(string key, Func<AcceptanceText, double?> get, Func<AcceptanceText, double, AcceptanceText> set) => new(
        key, "", row => row.Accept is { } accept ? get(accept) : null,
        (row, value) => row with
        {
            Accept = set(row.Accept ?? new AcceptanceText(null, null, null, AcceptanceText.DefaultConfidence, IntervalSides.Two, null, row.PlaceOf("profile")), value),
        });
}
