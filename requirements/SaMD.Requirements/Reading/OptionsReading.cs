using SaMD.Files.Yaml;

namespace SaMD.Requirements.Reading;

/// <summary>Reads what a row asks of its comparison.</summary>
internal static class OptionsReading
{
    public static RowOptions Read(YamlMap map) => new()
    {
        Class = map.OptionalName("class"),
        Against = map.Has("against") ? map.RequiredNames("against") : [],
        InconclusiveAs = map.Choice<InconclusiveAs>("inconclusive-as"),
        Prevalence = Share(map, "prevalence", oneIncluded: false),
        PairWithinSeconds = map.Seconds("pair-within"),
        Range = Range(map),
        Within = Within(map),
        Match = map.Choice<EventMatch>("match"),
        Overlap = Share(map, "overlap", oneIncluded: true),
        EarlySeconds = map.Seconds("early"),
        LateSeconds = map.Seconds("late"),
        MergeGapsSeconds = map.Seconds("merge-gaps"),
        ShortestSeconds = map.Seconds("shortest"),
        Protocol = map.Choice<ScoringProtocol>("protocol"),
        Mode = map.Choice<ComparatorMode>("mode"),
    };

    private static double? Share(YamlMap map, string key, bool oneIncluded)
    {
        var share = map.Number(key);
        if (share is { } number && !(number > 0 && (oneIncluded ? number <= 1 : number < 1)))
            map.Fault(key, FormattableString.Invariant($"'{key}' is {number}; a number above 0 and {(oneIncluded ? "at most" : "below")} 1 was expected, as in 0.05."));
        return share;
    }

    private static ValueRange? Range(YamlMap row)
    {
        if (row.Map("range") is not { } map) return null;
        var range = new ValueRange(map.Number("from"), map.Number("to"));
        if (!map.Has("from") && !map.Has("to")) map.Faults.Add(map.Place, "'range' has no end; give 'from', 'to' or both.");
        if (range.From >= range.To) map.Fault("to", FormattableString.Invariant($"'range' is empty: it goes from {range.From} to {range.To}."));
        map.Finish();
        return range;
    }

    private static WithinLimits? Within(YamlMap row)
    {
        if (row.Map("within") is not { } map) return null;
        var within = new WithinLimits(Above0(map, "absolute"), Above0(map, "percent"));
        if (!map.Has("absolute") && !map.Has("percent")) map.Faults.Add(map.Place, "'within' has no limit; give 'absolute', 'percent' or both (the larger holds).");
        map.Finish();
        return within;
    }

    private static double? Above0(YamlMap map, string key)
    {
        var number = map.Number(key);
        if (number is <= 0) map.Fault(key, FormattableString.Invariant($"'{key}' is {number}; a number above 0 was expected."));
        return number;
    }
}
