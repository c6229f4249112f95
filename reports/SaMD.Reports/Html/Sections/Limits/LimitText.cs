using SaMD.Reports.Text;

namespace SaMD.Reports.Html.Sections.Limits;

/// <summary>What the evidence cannot show.</summary>
public static class LimitText
{
    /// <summary>The limits that apply to a report, in a fixed order.</summary>
    /// <param name="model">What the report says.</param>
    public static IReadOnlyList<string> Of(ReportModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return [.. Candidates(model).Where(candidate => candidate.Applies).Select(candidate => candidate.Text)];
    }

    private static IEnumerable<(bool Applies, string Text)> Candidates(ReportModel model)
    {
        var (datasets, rows) = (model.Results.Datasets, model.Results.Rows);
        var missing = datasets.Sum(dataset => dataset.Missing.Count);
        yield return (model.SyntheticOnly,
            "All recordings are synthetic. Nothing here is a statement on clinical performance, on any patient group, or on "
                + "signals of a real sensor.");
        yield return (!model.SyntheticOnly,
            "The recordings were made, selected and annotated by others, for other ends, with other sensors and at other "
                + "sites than those of the device. The figures describe the algorithm on these recordings; they do not replace a "
                + "clinical study with the device in its intended use.");
        yield return (model.PartlySynthetic, "Rows marked SYNTHETIC rest on signals made by a program.");
        yield return (!model.SyntheticOnly,
            "The reference standard is human annotation: where it errs, a right output counts as wrong and a wrong one as "
                + "right.");
        yield return (rows.Any(row => row.Estimate.Lower is not null || row.Estimate.Upper is not null),
            "With few persons and errors that gather in some of them, no method of interval reaches its nominal confidence. "
                + "The intervals may be too narrow.");
        yield return (rows.Any(row => row.Independence.Contains("record level", StringComparison.OrdinalIgnoreCase)),
            "Where persons are unknown, recordings of one person may stand on both sides of a split, and intervals may be too "
                + "narrow.");
        yield return (rows.Any(row => IndependenceText.IsNotIndependent(row.Independence)),
            "Figures marked NOT INDEPENDENT rest on data that the algorithm was made on; they say what it reaches there, not "
                + "what it reaches elsewhere.");
        yield return (missing > 0, $"Records that were not there: {FigureText.Count(missing)}. What needs them was not judged.");
        foreach (var seal in SealText.Limits(model)) yield return (true, seal);
        yield return (datasets.Any(dataset => dataset.Exclusions.Count > 0),
            "Records excluded by rule are part of practice: the figures do not speak of them.");
        yield return (rows.Any(row => row.Stratum is not null),
            "Strata are small; a figure of a stratum with few persons is an illustration.");
        yield return (true,
            "Only what the requirements name was checked. Signal quality, motion, conditions of use and user groups that no "
                + "row names are not covered.");
    }
}
