using SaMD.Validation.Comparison.Runs;
using SaMD.Validation.Statistics;

namespace SaMD.Validation.Endpoints;

/// <summary>Endpoints of the comparison of runs of ectopic beats.</summary>
internal static class RunEndpoints
{
    private const string Runs = "runs";

    // In the order of RunStatistics.InOrder.
    private static readonly (string Name, string Title, string Events)[] Lengths =
    [
        ("couplet", "Couplet", "couplets"), ("short", "Short run (3 to 5 beats)", "short runs"), ("long", "Long run (more than 5 beats)", "long runs"),
    ];

    /// <summary>What runs are of, in the order of the endpoints.</summary>
    public static IReadOnlyList<RunKind> Kinds { get; } = [RunKind.Ventricular, RunKind.Supraventricular];

    public static IReadOnlyList<Endpoint> All { get; } = [.. Kinds.SelectMany(Of)];

    /// <summary>Names of the endpoints of a kind of run, in the order of <see cref="RunStatistics.InOrder"/>.</summary>
    /// <param name="kind">The kind.</param>
    public static IEnumerable<string> NamesOf(RunKind kind) => Of(kind).Select(endpoint => endpoint.Name);

    private static IEnumerable<Endpoint> Of(RunKind kind)
    {
        var (prefix, of) = kind == RunKind.Ventricular ? ("", "ventricular") : ("sve-", "supraventricular");
        foreach (var (name, title, events) in Lengths)
        {
            yield return New($"{prefix}{name}-sensitivity", $"{title} sensitivity, {of}", $"reference {of} {events}", failuresCount: true);
            yield return New($"{prefix}{name}-positive-predictivity", $"{title} positive predictivity, {of}", $"detected {of} {events}", failuresCount: false);
        }
    }

    private static Endpoint New(string name, string title, string events, bool failuresCount) =>
        new($"{Runs}.{name}", title, "1", Runs, "beats", EndpointShape.Proportion, Better.Higher, events, FailuresCount: failuresCount);
}
