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

    /// <summary>The interval method that all lines share, in words; <see langword="null"/> where they differ and each line must state its own.</summary>
    public string? SharedIntervalKind
    {
        get
        {
            var kinds = Lines.Where(pair => pair.Main.Estimate.Lower is not null || pair.Main.Estimate.Upper is not null)
                .Select(pair => RowText.IntervalKind(pair.Main.Estimate)).Distinct(StringComparer.Ordinal).ToArray();
            return kinds.Length == 1 ? kinds[0] : null;
        }
    }

    /// <summary>The whole population, then the strata.</summary>
    public IEnumerable<RowPair> Lines => Whole is null ? Strata : [Whole, .. Strata];

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
}
