using SaMD.Requirements;
using SaMD.Validation.Evidence;
using SaMD.Validation.Execution;
using SaMD.Validation.Planning;
using SaMD.Validation.Statistics;

namespace SaMD.Validation.Estimation;

/// <summary>Compares the strata that a row lists for it.</summary>
internal static class StrataGaps
{
    /// <summary>The gaps; <see langword="null"/> where none are listed.</summary>
    public static GapsResult? Of(Population whole, IReadOnlyDictionary<ExecutionKey, ExecutionOutcome> outcomes)
    {
        if (whole.Row.Verification.Strata is not { Gaps.Count: > 0 } selection) return null;
        var found = selection.Gaps.Select(gap => gap.Stratum).Distinct().SelectMany(name => Population.Of(whole.Row, outcomes, name)).ToDictionary(part => part.Stratum!, ShapedEstimation.Terms);
        var pairs = selection.Gaps.Select(gap => new StratumPair($"{gap.Stratum}={gap.From}", $"{gap.Stratum}={gap.To}")).ToList();
        var strata = pairs.SelectMany(pair => new[] { pair.First, pair.Second }).Distinct(StringComparer.Ordinal)
            .Select(name => new Stratum(name, found.GetValueOrDefault(name, []))).ToList();
        var accept = whole.Row.Verification.Accept;
        var compared = StratumGaps.Compare(strata, pairs, ShapedEstimation.Function(whole), new GapOptions
        {
            Confidence = new Confidence(accept?.Confidence ?? 0.95, Sides.Two),
            FewestPersons = selection.FewestPersons,
            ClusterUnit = whole.Members.All(member => member.Record.Person is not null) ? ClusterUnit.Person : ClusterUnit.Recording,
        });
        return new GapsResult(
            accept?.Confidence ?? 0.95, selection.FewestPersons,
            [.. compared.Gaps.Select(gap => new GapResult(gap.Pair.First, gap.Pair.Second, gap.Difference.Value, gap.Difference.Interval?.Lower, gap.Difference.Interval?.Upper, gap.Difference.Method))],
            [.. compared.NotCompared.Select(each => new UncomparedStratum(each.Stratum, each.Reason))]);
    }

    /// <summary>Says that a stratum is too small for more than its size; <see langword="null"/> where it is not.</summary>
    public static string? TooFew(Population stratum, StrataSelection selection)
    {
        var known = stratum.Members.All(member => member.Record.Person is not null);
        var clusters = stratum.Contributing.Select(member => Population.ClusterOf(member.Record)).Distinct().Count();
        return clusters >= selection.FewestPersons ? null : $"inconclusive: {clusters} of at least {selection.FewestPersons} {(known ? "persons" : "recordings")}";
    }
}
