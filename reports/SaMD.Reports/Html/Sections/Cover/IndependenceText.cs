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
        new("not independent", "NOT INDEPENDENT of the data that the algorithm was made on, reported only", "Persons of this data were used to train, tune or calibrate the algorithm. The figures describe it on data it was made on; no verdict rests on them."),
        new("not shown", "independence not shown, training data are not declared", "The algorithm declares no training data, so that independence cannot be shown."),
        new("record level only", "independence at record level only, persons unknown", "The dataset does not say which recordings are of one person: independence is shown for recordings, not for persons."),
        new("independent", "independent by person", "No person of this data is among the declared training, tuning and calibration data."),
        new("not applicable", "not applicable, synthetic recordings", "The recordings are made, not measured: no person stands behind them."),
    ];

    /// <summary>The meaning of a finding; the finding itself where it is not known.</summary>
    /// <param name="key">The finding, as rows state it.</param>
    public static string MeaningOf(string key) => Statements.FirstOrDefault(statement => statement.Key == key)?.Meaning ?? key;
}
