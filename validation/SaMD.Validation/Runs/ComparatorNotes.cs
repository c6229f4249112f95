using SaMD.Validation.Comparison.Beats;
using SaMD.Validation.Comparison.Paired;
using SaMD.Validation.Execution;
using SaMD.Validation.Planning;

namespace SaMD.Validation.Runs;

/// <summary>What a reader must know of the comparators of a plan.</summary>
internal static class ComparatorNotes
{
    public static IEnumerable<string> Of(Plan plan)
    {
        if (plan.Rows.Any(row => row.Settings.Comparator == "beats"))
            foreach (var difference in WfdbDifferences.Beats) yield return $"Mode wfdb differs from the standard's text ({difference.Id}): {difference.Sentence}";
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
}
