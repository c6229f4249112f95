using SaMD.Validation.Statistics;

namespace SaMD.Validation.Tests.Statistics;

/// <summary>Reads cases of functions of sums.</summary>
internal static class FunctionCases
{
    internal static SumFunction Function(this CaseFile given) => given.Input.GetProperty("function").GetString() switch
    {
        "ratio" => SumFunctions.Ratio,
        "root-mean-square" => SumFunctions.RootMeanSquare,
        "f1" => SumFunctions.F1,
        "balanced-accuracy" => SumFunctions.BalancedAccuracy,
        "youden" => SumFunctions.YoudenIndex,
        "ppv-at-0.05" => SumFunctions.PositivePredictiveValue(0.05),
        "npv-at-0.05" => SumFunctions.NegativePredictiveValue(0.05),
        var other => throw new InvalidOperationException(other),
    };

    internal static List<ClusteredTerms> Terms(this CaseFile given) =>
    [
        .. given.Input.GetProperty("terms").EnumerateArray()
            .Select((row, i) => new ClusteredTerms($"p{i:D5}", [.. row.EnumerateArray().Select(term => term.GetDouble())])),
    ];

    internal static IntervalOptions Options(this CaseFile given, IntervalMethod? method = null) => new()
    {
        Confidence = given.Confidence(),
        Method = method,
        BootstrapBeside = false,
        Seed = given.Input.TryGetProperty("seed", out var seed) ? seed.GetUInt64() : SubjectBootstrap.DefaultSeed,
        Replicates = given.Input.TryGetProperty("replicates", out var replicates) ? replicates.GetInt32() : SubjectBootstrap.DefaultReplicates,
    };
}
