using SaMD.Validation.Comparison.Beats;
using SaMD.Validation.Comparison.Paired;
using SaMD.Validation.Planning;

namespace SaMD.Validation.Runs;

/// <summary>What a reader must know of the comparators of a plan.</summary>
internal static class ComparatorNotes
{
    public static IEnumerable<string> Of(Plan plan)
    {
        if (plan.Rows.Any(row => row.Settings.Comparator == "beats"))
            foreach (var difference in WfdbDifferences.Beats) yield return $"Mode {BeatComparer.Mode} differs from the standard's text ({difference.Id}): {difference.Sentence}";
        if (plan.Rows.Any(row => row.Settings.Comparator == "heart-rate"))
            yield return $"Reference heart rate: {ReferenceHeartRate.Rule}";
        foreach (var (dataset, endpoint) in plan.Rows.Select(row => (row.Dataset, row.Endpoint)).Distinct())
            if (dataset.DeclaredDesignEffects.TryGetValue(endpoint.Name, out var effect))
                yield return FormattableString.Invariant($"Design effect that {dataset.Id} declares for {endpoint.Name}: {effect.Value} ({effect.Source})");
    }
}
