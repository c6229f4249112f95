using SaMD.Files;
using SaMD.Requirements;
using SaMD.Validation.Datasets;
using SaMD.Validation.Endpoints;
using SaMD.Validation.Execution;

namespace SaMD.Validation.Planning;

/// <summary>Resolves the strata that a row names.</summary>
internal static class StrataRules
{
    /// <summary>Every stratum that a selection uses.</summary>
    public static IEnumerable<string> Names(StrataSelection strata) =>
        strata.By.Concat(strata.Cross.SelectMany(cross => new[] { cross.First, cross.Second })).Concat(strata.Gaps.Select(gap => gap.Stratum)).Distinct(StringComparer.Ordinal);

    /// <summary>Whether a stratum divides the recordings of an endpoint, by the reference's own rhythm, rate or saturation; otherwise it is one of the records.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="name">Name of the stratum.</param>
    public static bool DividesRecordings(Endpoint endpoint, string name) => Comparators.Find(endpoint.Comparator).Strata.Contains(name);

    /// <summary>What is wrong with them, each with its place.</summary>
    public static IEnumerable<(SourcePlace Place, string Message)> Faults(DatasetVerification verification, DatasetManifest dataset, Endpoint endpoint, IReadOnlyList<string> within)
    {
        if (verification.Strata is not { } strata) yield break;
        var known = dataset.StratumNames.Concat(within).ToList();
        foreach (var (name, place) in Named(strata, verification.PlaceOf("strata")).Where(named => !known.Contains(named.Name)))
            yield return (place, $"{Shown.Quoted(name)} is no stratum of '{dataset.Id}' for '{endpoint.Name}'.{Nearest.Hint(name, dataset.StratumNames)} It has: {string.Join(", ", known)}.");
        foreach (var (name, place) in Named(strata, verification.PlaceOf("strata")).Where(named => within.Contains(named.Name) && dataset.StratumNames.Contains(named.Name)))
            yield return (place, $"'{name}' is both a stratum of the records of '{dataset.Id}' and one that divides recordings for '{endpoint.Name}': nobody could tell which is meant. Give the stratum of the manifest another name.");
        foreach (var cross in strata.Cross.Where(cross => within.Contains(cross.First) && within.Contains(cross.Second)))
            yield return (cross.Place, $"'{cross.First}' and '{cross.Second}' both divide recordings; one of the two must be a stratum of the records: {string.Join(", ", dataset.StratumNames)}.");
        foreach (var (gap, value) in strata.Gaps.SelectMany(gap => new[] { (gap, gap.From), (gap, gap.To) }))
            if (dataset.StratumNames.Contains(gap.Stratum) && Values(dataset, gap.Stratum) is var values && !values.Contains(value))
                yield return (gap.Place, $"{Shown.Quoted(value)} is no value of '{gap.Stratum}' in '{dataset.Id}'.{Nearest.Hint(value, values)} It has: {string.Join(", ", values)}.");
        if (strata.Gaps.Count > 0 && !IsFunctionOfSums(endpoint))
            yield return (strata.Gaps[0].Place, $"'{endpoint.Name}' is no function of sums over recordings; gaps are estimated for rates, means and functions of sums.");
    }

    private static bool IsFunctionOfSums(Endpoint endpoint) =>
        endpoint.Shape is EndpointShape.Proportion or EndpointShape.Mean or EndpointShape.RootMeanSquare or EndpointShape.SumFunction;

    private static IEnumerable<(string Name, SourcePlace Place)> Named(StrataSelection strata, SourcePlace place) =>
        strata.By.Select(name => (name, place))
            .Concat(strata.Cross.SelectMany(cross => new[] { (cross.First, cross.Place), (cross.Second, cross.Place) }))
            .Concat(strata.Gaps.Select(gap => (gap.Stratum, gap.Place)));

    private static List<string> Values(DatasetManifest dataset, string stratum) =>
        [.. dataset.Records.Select(record => record.Strata.GetValueOrDefault(stratum, DatasetRecord.UnknownStratum)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
