using SaMD.Requirements;
using SaMD.Validation.Datasets;
using SaMD.Validation.Endpoints;
using SaMD.Validation.Statistics;
using SaMD.Validation.Statistics.Design;

namespace SaMD.Validation.Planning.Design;

/// <summary>Answers how much evidence a row needs, and what its dataset can show. Runs nothing and reads no recording.</summary>
public static class RowDesigner
{
    private const string Exact = "lower bound of Clopper and Pearson, exact; the numbers of items from which on every one has the power";
    private const string NormalErrors = "upper bound by chi-square, for independent normal errors without bias";

    private static readonly double[] SharesOfTheRest = [0.5, 0.75, 0.9];

    /// <summary>The design of a row.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <param name="row">One of its rows.</param>
    /// <param name="dataset">Its dataset, or one that is tried in its place; <see langword="null"/> where there is none.</param>
    /// <param name="assumptions">What is assumed.</param>
    /// <exception cref="ArgumentOutOfRangeException">An assumption is out of range.</exception>
    public static RowDesign Of(Requirement requirement, DatasetVerification row, DatasetManifest? dataset, DesignAssumptions assumptions)
    {
        ArgumentNullException.ThrowIfNull(requirement);
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(assumptions);
        var (name, endpoint) = ($"{requirement.Id}/{row.Number}", EndpointCatalogue.Find(row.Endpoint));
        if (endpoint is null || row.Accept is not { } accept) return Without(name, row.Endpoint, null, 0, endpoint is null ? "the endpoint is unknown" : "it has no criterion");
        var tail = new Confidence(accept.Confidence, accept.Sides == IntervalSides.One ? Sides.One : Sides.Two).Tail;
        return (endpoint.Shape, accept) switch
        {
            (EndpointShape.Proportion, { LowerBound: { } goal }) => Share(name, row, goal, tail, dataset, assumptions),
            (EndpointShape.RootMeanSquare, { UpperBound: { } limit }) => RootMeanSquare(name, row, limit, tail, dataset, assumptions),
            (_, { LowerBound: null, UpperBound: null }) => Without(name, row.Endpoint, null, tail, "its criterion limits the estimate alone, which any number of persons may keep: set 'lower-bound' or 'upper-bound'"),
            _ => Without(name, row.Endpoint, accept.LowerBound ?? accept.UpperBound, tail, "there is no formula for this kind of figure: simulate, or plan by the precision of a pilot study"),
        };
    }

    private static RowDesign Share(string name, DatasetVerification row, double goal, double tail, DatasetManifest? dataset, DesignAssumptions assumptions)
    {
        if (goal is not (> 0 and < 1)) return Without(name, row.Endpoint, goal, tail, "a share is planned for limits above 0 and below 1");
        IReadOnlyList<double> truths = assumptions.Truths.Count > 0 ? assumptions.Truths : [.. SharesOfTheRest.Select(share => Math.Round(goal + (share * (1 - goal)), 6))];
        var sizes = from truth in truths from power in assumptions.Powers select Size(truth, power, truth > goal ? () => ExactProportionDesign.Items(goal, truth, tail, power) : null, assumptions);
        var reach = Reach(row, dataset, assumptions, items => (ExactProportionDesign.MostErrors(items, goal, tail), [.. truths.Select(truth => (truth, ExactProportionDesign.Power(items, goal, truth, tail)))]));
        return new RowDesign(name, row.Endpoint, goal, tail, Exact, [.. sizes], reach, null);
    }

    private static RowDesign RootMeanSquare(string name, DatasetVerification row, double limit, double tail, DatasetManifest? dataset, DesignAssumptions assumptions)
    {
        if (!(limit > 0)) return Without(name, row.Endpoint, limit, tail, "a root mean square is planned for limits above 0");
        IReadOnlyList<double> truths = assumptions.Truths.Count > 0 ? assumptions.Truths : [.. new[] { 0.9, 0.8, 0.6 }.Select(share => Math.Round(share * limit, 6))];
        var sizes = from truth in truths from power in assumptions.Powers select Size(truth, power, truth > 0 && truth < limit ? () => NormalDesign.RootMeanSquare(limit, truth, tail, power) : null, assumptions);
        return new RowDesign(name, row.Endpoint, limit, tail, NormalErrors, [.. sizes], Reach(row, dataset, assumptions, static _ => (null, [])), null);
    }

    private static DesignSize Size(double truth, double power, Func<int>? items, DesignAssumptions assumptions)
    {
        if (items is null) return new DesignSize(truth, power, null, null);
        try
        {
            var number = items();
            return new DesignSize(truth, power, number, DesignEffect.Persons(number, assumptions.ItemsPerPerson, assumptions.IntraclassCorrelation));
        }
        catch (ArgumentOutOfRangeException)
        {
            return new DesignSize(truth, power, null, null);
        }
    }

    private static DesignReach? Reach(
        DatasetVerification row, DatasetManifest? dataset, DesignAssumptions assumptions, Func<int, (int? MostErrors, IReadOnlyList<(double Truth, double Power)> Powers)> show)
    {
        if (dataset is null) return null;
        var records = row.Partitions.SelectMany(dataset.RecordsOf).ToList();
        var persons = dataset.PersonsKnown ? records.Select(static record => record.Person).Distinct().Count() : records.Count;
        var items = DesignEffect.Items(persons, assumptions.ItemsPerPerson, assumptions.IntraclassCorrelation);
        var (errors, powers) = show(items);
        return new DesignReach(dataset.Id, row.Partitions, persons, dataset.PersonsKnown, items, errors, powers);
    }

    private static RowDesign Without(string name, string endpoint, double? limit, double tail, string why) => new(name, endpoint, limit, tail, "", [], null, why);
}
