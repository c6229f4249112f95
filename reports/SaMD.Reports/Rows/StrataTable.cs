using SaMD.Reports.Text;
using SaMD.Validation.Evidence;

namespace SaMD.Reports.Rows;

/// <summary>The strata of one row. Every stratum is shown with its size, however small.</summary>
/// <param name="Whole">The row over the whole population; <see langword="null"/> where only strata are reported.</param>
/// <param name="Strata">The strata, in their order.</param>
public sealed record StrataTable(RowPair? Whole, IReadOnlyList<RowPair> Strata)
{
    /// <summary>Any row of the table: it names requirement, data and endpoint.</summary>
    public ResultRow Subject => Strata[0].Main;

    /// <summary>The strata of each thing that divides the population (sex, rhythm), in their order.</summary>
    public IEnumerable<IGrouping<string, RowPair>> Groups => Strata.GroupBy(pair => NameOf(pair.Main.Stratum!), StringComparer.Ordinal);

    /// <summary>The ways in which the intervals of the table are made, in the order of the lines.</summary>
    public IReadOnlyList<string> IntervalKinds => [.. Lines.Select(KindOf).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>Whether any stratum has an average, or a verdict.</summary>
    public (bool Averages, bool Verdicts) Shows =>
        (Strata.Any(pair => pair.Average is not null || pair.Main.Aggregation == "average"), Strata.Any(pair => pair.Main.Gating || pair.Main.Verdict is not null));

    private IEnumerable<RowPair> Lines => Whole is null ? Strata : [Whole, .. Strata];

    /// <summary>One table per row that has strata, in the order of the rows.</summary>
    /// <param name="rows">All rows.</param>
    public static IReadOnlyList<StrataTable> Of(IReadOnlyList<ResultRow> rows)
    {
        var whole = RowPair.Of(rows.Where(row => row.Stratum is null)).ToLookup(pair => RowPair.Subject(pair.Main), StringComparer.Ordinal);
        return
        [
            .. rows.Where(row => row.Stratum is not null).GroupBy(RowPair.Subject, StringComparer.Ordinal)
                .Select(group => new StrataTable(whole[group.Key].FirstOrDefault(), RowPair.Of(group))),
        ];
    }

    /// <summary>How the interval of a line is made; <see langword="null"/> where it has none.</summary>
    /// <param name="pair">The line.</param>
    public static string? KindOf(RowPair pair) =>
        pair.Main.Estimate is { Lower: null, Upper: null } ? null : RowText.IntervalKind(pair.Main.Estimate);

    /// <summary>What divides the population, out of <c>name=value</c>.</summary>
    /// <param name="stratum">The stratum.</param>
    public static string NameOf(string stratum) => stratum.Split('=', 2)[0];

    /// <summary>The part of the population, out of <c>name=value</c>.</summary>
    /// <param name="stratum">The stratum.</param>
    public static string ValueOf(string stratum) => stratum.Split('=', 2)[^1];
}
