using SaMD.Validation.Comparison.Paired;
using SaMD.Validation.Execution;
using SaMD.Validation.Planning;

namespace SaMD.Validation.Runs;

/// <summary>What a reader must know of the comparators of a plan.</summary>
internal static class ComparatorNotes
{
    public static IEnumerable<string> Of(Plan plan)
    {
        foreach (var (comparator, mode) in ModesInUse(plan))
            if (mode != EcMode.Wfdb)
                yield return $"Comparator {comparator.Name}, mode {mode}: does what the standard's text describes where the reference program departs from it ({string.Join(", ", comparator.Differences.Select(difference => difference.Id))})";
            else
                foreach (var difference in comparator.Differences)
                    yield return $"Comparator {comparator.Name}, mode {mode}: differs from the standard's text ({difference.Id}): {difference.Sentence}";
        if (plan.Rows.Any(row => row.Settings is { Comparator: "heart-rate", Mode: "reference rate from beats" }))
            yield return $"Reference heart rate: {ReferenceHeartRate.Rule}";
        foreach (var (dataset, name, rule) in plan.Rows.Where(row => row.Settings.Mode == "measured reference").Select(row => (row.Dataset, row.Settings.Reference, PairedReference.Rule(row.Settings))).Distinct())
        {
            var reference = dataset.References.First(each => each.Name == name);
            yield return $"Reference '{name}' of {dataset.Id}: {rule}{(reference.LagSeconds is { } lag ? FormattableString.Invariant($"; a lag of {lag} s is taken off") : "")}. {reference.MadeBy}";
            if (reference.Caveat is { } caveat) yield return caveat;
        }
        foreach (var (dataset, endpoint) in plan.Rows.Select(row => (row.Dataset, row.Endpoint)).Distinct())
            if (dataset.DeclaredDesignEffects.TryGetValue(endpoint.Name, out var effect))
                yield return FormattableString.Invariant($"Design effect that {dataset.Id} declares for {endpoint.Name}: {effect.Value} ({effect.Source})");
    }

    // In the order of the list of comparators, wfdb first.
    private static IEnumerable<(Comparator Comparator, string Mode)> ModesInUse(Plan plan) =>
        from comparator in Comparators.All
        where comparator.HasModes
        from mode in plan.Rows.Where(row => row.Settings.Comparator == comparator.Name).Select(row => row.Settings.Mode).Distinct().OrderDescending(StringComparer.Ordinal)
        select (comparator, mode);
}
