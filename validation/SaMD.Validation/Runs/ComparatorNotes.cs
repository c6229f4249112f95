using SaMD.Validation.Comparison.Beats;
using SaMD.Validation.Planning;

namespace SaMD.Validation.Runs;

/// <summary>What a reader must know of the comparators of a plan.</summary>
internal static class ComparatorNotes
{
    public static IEnumerable<string> Of(Plan plan)
    {
        if (plan.Rows.Any(row => row.Settings.Comparator == "beats"))
            foreach (var difference in WfdbDifferences.Beats) yield return $"Mode {BeatComparer.Mode} differs from the standard's text ({difference.Id}): {difference.Sentence}";
    }
}
