using SaMD.Files;

namespace SaMD.Requirements.Reading;

/// <summary>The rules that need all files: ids once, links to what exists.</summary>
internal static class SetRules
{
    public static void Check(Draft draft, FaultCollector faults)
    {
        CheckIds(draft, faults);
        if (!draft.LacksIds) CheckLinks(draft, faults);
        AvailabilityRule.Check(draft, faults);
    }

    private static void CheckIds(Draft draft, FaultCollector faults)
    {
        var first = new Dictionary<string, SourcePlace>(StringComparer.Ordinal);
        var items = draft.UserNeeds.Select(need => (need.Id, need.Place))
            .Concat(draft.Hazards.Select(hazard => (hazard.Id, hazard.Place)))
            .Concat(draft.Requirements.Select(requirement => (requirement.Id, requirement.Place)));
        foreach (var (id, place) in items.Where(item => item.Id.Length > 0))
            if (!first.TryAdd(id, place))
                faults.Add(place, $"The id {Shown.Quoted(id)} is taken by {first[id]}; an id is given once in a workspace.");
    }

    private static void CheckLinks(Draft draft, FaultCollector faults)
    {
        var needs = draft.UserNeeds.Select(need => need.Id).ToHashSet(StringComparer.Ordinal);
        var hazards = draft.Hazards.Select(hazard => hazard.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var link in draft.Links)
        {
            var (kind, known) = link.Key == "satisfies" ? ("user need", needs) : ("hazard", hazards);
            if (!known.Contains(link.Target))
                faults.Add(link.Place, $"'{link.Key}' names {Shown.Quoted(link.Target)}, and no {kind} has that id.{Nearest.Hint(link.Target, known)}");
        }
    }
}
