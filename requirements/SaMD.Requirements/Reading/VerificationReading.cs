using SaMD.Files;
using SaMD.Files.Yaml;

namespace SaMD.Requirements.Reading;

/// <summary>Reads one row that is verified on a dataset.</summary>
internal static class VerificationReading
{
    /// <summary>At 30 bpm, the lowest rate of the field's standards, beats are 2 s apart: a wider window pairs anything.</summary>
    public const double LongestMatchWindowSeconds = 2;

    public static DatasetVerification Read(YamlMap map, int number)
    {
        LaterKeys.Refuse(map);
        var row = new DatasetVerification(
            number, map.RequiredName("dataset"), map.RequiredNames("partition"), Endpoint(map), map.Seconds("start"),
            map.Seconds("end"), map.Seconds("match-window"), map.OptionalName("condition") ?? DatasetVerification.NoCondition,
            map.Choice<ChannelSelection>("channel") ?? ChannelSelection.First, map.OptionalName("reference"), map.OptionalName("profile"),
            map.Choice<RowRole>("role"), map.Choice<Aggregation>("aggregation") ?? Aggregation.Gross, Accept(map), AtLeast(map),
            Strata(map), map.Place)
        { Options = OptionsReading.Read(map), Variant = Variant(map), Keys = KeyPlaces.Of(map) };
        map.Finish();
        CheckTimes(row, map);
        return row;
    }

    // A row that names a profile and no endpoint is of all the profile's endpoints.
    private static string Endpoint(YamlMap map) => map.IsWritten("profile") && !map.Has("endpoint") ? "" : map.RequiredEndpoint("endpoint");

    private static string? Variant(YamlMap map)
    {
        if (map.Has("variant") && !map.IsWritten("profile")) map.Fault("variant", "'variant' is that of a profile, and the row names none.");
        return map.OptionalName("variant");
    }

    private static void CheckTimes(DatasetVerification row, YamlMap map)
    {
        if (row.EndSeconds is { } end && end <= (row.StartSeconds ?? 0))
            map.Fault("end", "'end' is not after 'start': nothing would be scored.");
        if (row.MatchWindowSeconds is { } window && window is <= 0 or > LongestMatchWindowSeconds)
            map.Fault("match-window", FormattableString.Invariant($"'match-window' is {window} s; above 0 and at most {LongestMatchWindowSeconds} s was expected, as in 0.15."));
    }

    private static AcceptanceText? Accept(YamlMap row) => row.Map("accept") is { } map ? AcceptanceReading.Read(map) : null;

    private static AtLeast? AtLeast(YamlMap row)
    {
        if (row.Map("at-least") is not { } map) return null;
        var atLeast = new AtLeast(Count(map, "subjects"), Count(map, "recordings"), Count(map, "beats"), Count(map, "pairs"), Count(map, "events"));
        if (map.Entries.Count == 0) map.Faults.Add(map.Place, "'at-least' asks for nothing; give subjects, recordings, beats, pairs or events.");
        map.Finish();
        return atLeast;
    }

    private static long? Count(YamlMap map, string key)
    {
        var count = map.Integer(key);
        if (count is <= 0) map.Fault(key, $"'{key}' is {count}; a whole number above 0 was expected.");
        return count;
    }

    private static StrataSelection? Strata(YamlMap row)
    {
        if (row.Map("strata") is not { } map) return null;
        var gate = map.Flag("gate");
        var strata = new StrataSelection(map.RequiredNames("by"), gate ?? false, map.Number("limit"), map.Place)
        {
            FewestPersons = FewestPersons(map),
            Cross = [.. map.Maps("cross").Select(Cross)],
            Gaps = [.. map.Maps("gaps").Select(Gap)],
        };
        if (gate == true && !map.Has("limit")) map.Fault("gate", "'gate: true' needs a 'limit' that each stratum is held to.");
        if (map.Has("limit") && (gate == false || !map.Has("gate"))) map.Fault("limit", "'limit' has no effect without 'gate: true'; give both or neither.");
        map.Finish();
        return strata;
    }

    private static int FewestPersons(YamlMap map)
    {
        if (map.Integer("fewest-persons") is not { } fewest) return StrataSelection.DefaultFewestPersons;
        if (fewest is >= StrataSelection.DefaultFewestPersons and <= 1_000_000) return (int)fewest;
        map.Fault("fewest-persons", $"'fewest-persons' is {fewest}; {StrataSelection.DefaultFewestPersons} or more was expected: of fewer, an interval says too little.");
        return StrataSelection.DefaultFewestPersons;
    }

    private static StrataCross Cross(YamlMap map)
    {
        var cross = new StrataCross(map.RequiredText("first"), map.RequiredText("second"), map.Place);
        if (cross.First.Length > 0 && cross.First == cross.Second) map.Fault("second", $"'{cross.First}' cannot be crossed with itself.");
        map.Finish();
        return cross;
    }

    private static StrataGap Gap(YamlMap map)
    {
        var gap = new StrataGap(map.RequiredText("stratum"), map.RequiredText("from"), map.RequiredText("to"), map.Place);
        if (gap.From.Length > 0 && gap.From == gap.To) map.Fault("to", "A stratum has no gap to itself.");
        map.Finish();
        return gap;
    }
}
