using SaMD.Requirements;
using SaMD.Validation.Datasets;
using SaMD.Validation.Endpoints;
using SaMD.Validation.Execution;
using SaMD.Validation.Planning;

namespace SaMD.Validation.Estimation;

/// <summary>What the recordings of a row, or of one stratum of it, add to its endpoint.</summary>
/// <param name="Row">The row.</param>
/// <param name="Stratum">The stratum as <c>name=value</c>; <see langword="null"/> for all.</param>
/// <param name="Members">Record and contribution, in the manifest's order.</param>
internal sealed record Population(PlannedRow Row, string? Stratum, IReadOnlyList<(DatasetRecord Record, Contribution Sum)> Members)
{
    /// <summary>The recordings' terms added up; empty without a recording.</summary>
    public IReadOnlyList<double> Terms => TermFunctions.Sum(Members.Select(member => member.Sum.Terms));

    /// <summary>Recordings that hold something of what the endpoint counts.</summary>
    public IReadOnlyList<(DatasetRecord Record, Contribution Sum)> Contributing => [.. Members.Where(member => Row.Endpoint.Events(member.Sum.Terms) > 0)];

    /// <summary>How many of what the endpoint counts.</summary>
    public long Events => Members.Count == 0 ? 0 : (long)Row.Endpoint.Events(Terms);

    /// <summary>The endpoint's figure of some terms.</summary>
    public double? Figure(IReadOnlyList<double> terms) => Row.Endpoint.Figure(terms, Row.Settings);

    /// <summary>All recordings of a row that were compared, those on which the algorithm failed included.</summary>
    public static Population All(PlannedRow row, IReadOnlyDictionary<ExecutionKey, ExecutionOutcome> outcomes) => new(row, null, Members_(row, outcomes, null));

    /// <summary>The strata of a row: every value that the manifest declares or that occurs, in ordinal order, those without a member too; then the crossings.</summary>
    public static IEnumerable<Population> Strata(PlannedRow row, IReadOnlyDictionary<ExecutionKey, ExecutionOutcome> outcomes)
    {
        if (row.Verification.Strata is not { } strata) return [];
        return strata.By.SelectMany(name => Of(row, outcomes, name)).Concat(strata.Cross.SelectMany(cross => Crossed(row, outcomes, cross)));
    }

    /// <summary>The strata of one name.</summary>
    public static IEnumerable<Population> Of(PlannedRow row, IReadOnlyDictionary<ExecutionKey, ExecutionOutcome> outcomes, string name) =>
        StrataRules.DividesRecordings(row.Endpoint, name)
            ? Within(row, outcomes, name).Select(stratum => new Population(row, stratum, Members_(row, outcomes, stratum)))
            : ByValue(row, Members_(row, outcomes, null), name).Select(part => new Population(row, $"{name}={part.Value}", part.Members));

    // One of the two may divide recordings: its parts are then grouped by what the records say of the other.
    private static IEnumerable<Population> Crossed(PlannedRow row, IReadOnlyDictionary<ExecutionKey, ExecutionOutcome> outcomes, StrataCross cross)
    {
        var (first, second) = StrataRules.DividesRecordings(row.Endpoint, cross.Second) ? (cross.Second, cross.First) : (cross.First, cross.Second);
        foreach (var part in Of(row, outcomes, first))
            foreach (var (other, members) in ByValue(row, part.Members, second))
            {
                var value = part.Stratum![(first.Length + 1)..];
                yield return new Population(row, $"{cross.Name}={(first == cross.First ? $"{value}, {other}" : $"{other}, {value}")}", members);
            }
    }

    // A value that nobody has is shown with nobody in it: what is left out looks as if it had not been asked for.
    private static IEnumerable<(string Value, IReadOnlyList<(DatasetRecord Record, Contribution Sum)> Members)> ByValue(
        PlannedRow row, IReadOnlyList<(DatasetRecord Record, Contribution Sum)> members, string name)
    {
        var groups = members.ToLookup(member => ValueOf(member.Record, name));
        return groups.Select(group => group.Key).Union(row.Dataset.StratumValues.GetValueOrDefault(name, [])).Order(StringComparer.Ordinal)
            .Select(value => (value, (IReadOnlyList<(DatasetRecord, Contribution)>)[.. groups[value]]));
    }

    private static string ValueOf(DatasetRecord record, string name) => record.Strata.GetValueOrDefault(name, DatasetRecord.UnknownStratum);

    /// <summary>The person of a record; the record itself where persons are unknown.</summary>
    public static string ClusterOf(DatasetRecord record) => record.Person ?? $"record {record.Name}";

    private static List<(DatasetRecord Record, Contribution Sum)> Members_(PlannedRow row, IReadOnlyDictionary<ExecutionKey, ExecutionOutcome> outcomes, string? stratum) =>
        [.. row.Records
            .Select(record => (record, sum: outcomes[row.KeyFor(record)].Find(row.Settings)?.Contributions.FirstOrDefault(each => each.Endpoint == row.Endpoint.Name && each.Stratum == stratum)))
            .Where(pair => pair.sum is not null)
            .Select(pair => (pair.record, pair.sum!))];

    private static IEnumerable<string> Within(PlannedRow row, IReadOnlyDictionary<ExecutionKey, ExecutionOutcome> outcomes, string name) =>
        row.Records.SelectMany(record => outcomes[row.KeyFor(record)].Find(row.Settings)?.Contributions ?? [])
            .Select(each => each.Stratum).OfType<string>().Where(stratum => stratum.StartsWith(name + "=", StringComparison.Ordinal))
            .Distinct().Order(StringComparer.Ordinal);
}
