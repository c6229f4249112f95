namespace SaMD.Validation.Evidence;

/// <summary><c>core/results.json</c>: the estimates and verdicts of a run. A stable format: names may join, none changes its meaning.</summary>
/// <param name="SchemaVersion">Version of this format.</param>
/// <param name="Gate">The gate that was run.</param>
/// <param name="Scope">What the command line narrowed the run to; empty for all.</param>
/// <param name="SyntheticOnly">Whether every row that ran rests on synthetic recordings: then nothing here speaks of clinical performance.</param>
/// <param name="Algorithms">The algorithm versions in scope.</param>
/// <param name="Datasets">The datasets in scope.</param>
/// <param name="Requirements">Each requirement with the worst verdict of its gating rows.</param>
/// <param name="Rows">One row per judged or reported thing, in a fixed order.</param>
/// <param name="LeftOut">Rows of the workspace that this gate does not select.</param>
/// <param name="Notes">What a reader must know: where a comparator differs from its standard's text, what could not be checked.</param>
public sealed record ResultsFile(
    int SchemaVersion,
    string Gate,
    IReadOnlyList<string> Scope,
    bool SyntheticOnly,
    IReadOnlyList<AlgorithmResult> Algorithms,
    IReadOnlyList<DatasetResult> Datasets,
    IReadOnlyList<RequirementResult> Requirements,
    IReadOnlyList<ResultRow> Rows,
    IReadOnlyList<LeftOutRow> LeftOut,
    IReadOnlyList<string> Notes)
{
    /// <summary>The profiles that rows name.</summary>
    public IReadOnlyList<ProfileResult> Profiles { get; init; } = [];

    /// <summary>The version that this program writes.</summary>
    public const int CurrentSchemaVersion = 1;
}
