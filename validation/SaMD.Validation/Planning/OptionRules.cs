using SaMD.Files;
using SaMD.Requirements;
using SaMD.Validation.Datasets;
using SaMD.Validation.Datasets.References;
using SaMD.Validation.Endpoints;
using SaMD.Validation.Execution;

namespace SaMD.Validation.Planning;

/// <summary>Holds what a row asks of its comparison to what the endpoint's comparator knows: an option that has no effect would mislead.</summary>
internal static class OptionRules
{
    /// <summary>What is wrong, by key, in the order of the keys.</summary>
    public static IEnumerable<(string Key, string Message)> Faults(DatasetVerification row, Endpoint endpoint)
    {
        var comparator = Comparators.Find(endpoint.Comparator);
        foreach (var key in RowOptions.Keys.Where(key => row.Keys.Find(key) is not null && !comparator.Options.Contains(key)))
            yield return (key, $"'{key}' says nothing of '{endpoint.Name}'. What can be given: {(comparator.Options.Count > 0 ? string.Join(", ", comparator.Options) : "none of these keys")}.");
        if (row.MatchWindowSeconds is not null && comparator.MatchWindowSeconds == 0)
            yield return ("match-window", $"'match-window' says nothing of '{endpoint.Name}'.");
        if (endpoint.NeedsPrevalence && row.Options.Prevalence is null)
            yield return ("endpoint", $"'{endpoint.Name}' needs 'prevalence': a predictive value of an enriched set says nothing of the people that the product is for.");
        if (comparator.Options.Contains("class") && row.Options.Class is null)
            yield return ("endpoint", $"'{endpoint.Name}' needs 'class': the {(endpoint.Comparator == "classification" ? "positive class" : "label of the events")} that it is about.");
        if (row.Options.Class is { } label && comparator.Classes.Count > 0 && !comparator.Classes.Contains(label))
            yield return ("class", $"'{endpoint.Name}' knows no episodes of '{label}'.{Nearest.Hint(label, comparator.Classes)} Known: {string.Join(", ", comparator.Classes)}. For others use 'events.*'.");
        if (row.Options.Class is { } positive && row.Options.Against.Contains(positive))
            yield return ("against", $"'{positive}' is the class itself; 'against' names the other classes.");
        var bySharing = row.Options.Match is EventMatch.OverlapOfReference or EventMatch.OverlapOfBoth;
        if (bySharing != row.Options.Overlap is not null)
            yield return (bySharing ? "match" : "overlap", "'overlap' is the share that 'match: overlap-of-reference' or 'match: overlap-of-both' needs; give both or neither.");
        if (row.Options.Protocol == ScoringProtocol.Strip && row.StartSeconds is > 0)
            yield return ("start", "Protocol 'strip' is scored from the start on; take 'start' away.");
    }

    /// <summary>Classes that the reference does not know.</summary>
    public static IEnumerable<(string Key, string Message)> UnknownClasses(DatasetVerification row, NamedReference? reference)
    {
        if (reference?.Source is not LabelsSource labels) yield break;
        var known = labels.Values.Select(value => value.Label).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        foreach (var (key, name) in row.Options.Against.Select(name => (Key: "against", Name: name)).Prepend((Key: "class", Name: row.Options.Class ?? "")))
            if (name.Length > 0 && !known.Contains(name))
                yield return (key, $"'{name}' is no class of the reference '{reference.Name}'.{Nearest.Hint(name, known)} It has: {string.Join(", ", known)}.");
    }

    /// <summary>Keys of <c>at-least</c> that count something else than the endpoint does.</summary>
    public static IEnumerable<string> IdleCounts(AtLeast least, Endpoint endpoint)
    {
        var key = Comparators.Find(endpoint.Comparator).EventsKey;
        return new (string Key, long? Count)[] { ("beats", least.Beats), ("pairs", least.Pairs), ("events", least.Events) }
            .Where(count => count.Count is not null && count.Key != key).Select(count => count.Key);
    }

    /// <summary>The least number of what the endpoint counts.</summary>
    public static long? Events(AtLeast least, Endpoint endpoint) => Comparators.Find(endpoint.Comparator).EventsKey switch
    {
        "beats" => least.Beats,
        "pairs" => least.Pairs,
        "events" => least.Events,
        _ => null,
    };
}
