namespace SaMD.Reports.Text;

/// <summary>What a finding on independence says.</summary>
/// <param name="Key">Words by which the finding is known in what rows state.</param>
/// <param name="Cover">In a few words.</param>
/// <param name="Meaning">In a sentence.</param>
public sealed record IndependenceText(string Key, string Cover, string Meaning)
{
    private const string OnTrainingData = "not independent";

    /// <summary>All findings that are known. Where several keys fit, the first holds: the gravest stand first.</summary>
    public static IReadOnlyList<IndependenceText> Known { get; } =
    [
        new(OnTrainingData, "NOT INDEPENDENT of the data that the algorithm was made on",
            "Persons of this data were used to train, tune or calibrate the algorithm. The figures describe it on data it was made on and say little of other data."),
        new("not shown", "Independence not shown, training data are not declared",
            "The algorithm declares no training data, so that independence cannot be shown."),
        new("record level only", "Independence at record level only, persons unknown",
            "The dataset does not say which recordings are of one person: independence is shown for recordings, not for persons."),
        new("not applicable", "Not applicable, synthetic recordings",
            "The recordings are made, not measured: no person stands behind them."),
        new("independent", "Independent by person",
            "No person of this data is among the declared training, tuning and calibration data."),
    ];

    /// <summary>The finding that a row states; one that is not known stands for itself, so that none is left out.</summary>
    /// <param name="stated">What the row states.</param>
    public static IndependenceText Of(string stated) =>
        Known.FirstOrDefault(finding => Fits(finding.Key, stated)) ?? new(stated, stated, stated);

    // The best finding must be stated as it is; words that merely hold it may take it back.
    private static bool Fits(string key, string stated) =>
        stated.Equals(key, StringComparison.OrdinalIgnoreCase) || (key != "independent" && stated.Contains(key, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a row says that it rests on data the algorithm was made on.</summary>
    /// <param name="stated">What the row states.</param>
    public static bool IsNotIndependent(string stated) => Of(stated).Key == OnTrainingData;
}
