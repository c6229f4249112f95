namespace SaMD.Reports.Html.Sections.Cover;

/// <summary>What each finding on independence says.</summary>
/// <param name="Key">The finding, as rows state it.</param>
/// <param name="Cover">In a few words.</param>
/// <param name="Meaning">In a sentence.</param>
public sealed record IndependenceText(string Key, string Cover, string Meaning)
{
    /// <summary>All findings, the best last.</summary>
    public static IReadOnlyList<IndependenceText> Statements { get; } =
    [
        new("not independent", "NOT INDEPENDENT of the data that the algorithm was made on", "Persons of this data were used to train, tune or calibrate the algorithm. The figures describe it on data it was made on and say little of other data."),
        new("not shown", "Independence not shown, training data are not declared", "The algorithm declares no training data, so that independence cannot be shown."),
        new("record level only", "Independence at record level only, persons unknown", "The dataset does not say which recordings are of one person: independence is shown for recordings, not for persons."),
        new("independent", "Independent by person", "No person of this data is among the declared training, tuning and calibration data."),
        new("not applicable", "Not applicable, synthetic recordings", "The recordings are made, not measured: no person stands behind them."),
    ];

    /// <summary>The meaning of a finding; the finding itself where it is not known.</summary>
    /// <param name="key">The finding, as rows state it.</param>
    public static string MeaningOf(string key) => Statements.FirstOrDefault(statement => statement.Key == key)?.Meaning ?? key;
}
