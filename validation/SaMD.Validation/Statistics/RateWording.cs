using System.Globalization;

namespace SaMD.Validation.Statistics;

/// <summary>What is printed about the interval of a rate.</summary>
internal static class RateWording
{
    internal const string PersonsUnknown = "persons unknown; interval may be too narrow";

    internal static string Method(EffectiveSize size, RateIntervalOptions options)
    {
        if (size.Kind == EffectiveSizeKind.OnePerPerson) return $"one-per-{Unit(options)} Clopper-Pearson";
        var method = options.Method == IntervalMethod.Wilson ? "Wilson on the effective size" : "Korn-Graubard";
        return size.Kind == EffectiveSizeKind.Declared ? method + ", declared design effect" : method;
    }

    internal static IReadOnlyList<string> Remarks(ErrorTable table, EffectiveSize size, EffectiveBounds bounds, RateIntervalOptions options)
    {
        var remarks = new List<string>();
        if (options.ClusterUnit == ClusterUnit.Recording) remarks.Add(PersonsUnknown);
        if (size.Kind == EffectiveSizeKind.Declared)
            remarks.Add($"{FewHaveErrors(table, options)}: design effect {Text(size.DesignEffect!.Value)} used, the larger of the estimated one and the declared {Text(options.DeclaredDesignEffect!.Value)}");
        if (size.Kind == EffectiveSizeKind.OnePerPerson && options.Method != IntervalMethod.OnePerPerson)
            remarks.Add($"{FewHaveErrors(table, options)} and {Declared(options)}: one trial per {Unit(options)}");
        if (bounds.HeldLower < bounds.Lower) remarks.Add(Held(bounds, options));
        return remarks;
    }

    // Said of the side that gates: the lower bound, or the upper where lower is better.
    private static string Held(EffectiveBounds bounds, RateIntervalOptions options)
    {
        var (side, alone) = options.Better == Better.Higher ? ("lower", bounds.Lower) : ("upper", 1 - bounds.Lower);
        var remark = $"{side} bound held at that of a result with fewer errors ({IntervalMethods.Name(options.Method)} alone: {Text(alone)})";
        return options.DeclaredDesignEffect is null ? remark + "; no design effect is declared for this endpoint" : remark;
    }

    private static string FewHaveErrors(ErrorTable table, RateIntervalOptions options)
    {
        if (table.Clusters < 2) return $"one {Unit(options)} only";
        return table.TotalGood == 0
            ? "no trial without an error"
            : $"{table.ClustersWithError} of {table.Clusters} {Unit(options)}s with an error, fewer than {EffectiveSize.FewestClustersWithError}";
    }

    private static string Declared(RateIntervalOptions options) =>
        options.DeclaredDesignEffect is null ? "no design effect declared" : "no variance between persons";

    private static string Unit(RateIntervalOptions options) => options.ClusterUnit == ClusterUnit.Person ? "person" : "recording";

    private static string Text(double value) => value.ToString("G6", CultureInfo.InvariantCulture);
}
