using SaMD.Traceability;
using SaMD.Validation.Acceptance;
using SaMD.Validation.Evidence;
using SaMD.Validation.Sealing;

namespace SaMD.Reports;

/// <summary>Everything that a report says, read from an evidence bundle and its trace. Reports format it and compute no statistics.</summary>
/// <param name="Results"><c>core/results.json</c>.</param>
/// <param name="Inputs"><c>core/inputs.json</c>.</param>
/// <param name="Recordings"><c>core/recordings.jsonl</c>, without what belongs to sealed partitions.</param>
/// <param name="Trace"><c>derived/trace.json</c>.</param>
/// <param name="FirstRun">The earliest run: its start dates the report.</param>
/// <param name="Runs">All runs of the bundle, in their order; none is hidden.</param>
/// <param name="BundleId">Id of the bundle: the first 16 hexadecimal digits of the digest of <c>core/inputs.json</c>.</param>
/// <param name="CoreDigest">SHA-256 of <c>core/SHA256SUMS</c>.</param>
/// <param name="ComparatorNotes">What a reader must know of the comparison (<c>notes</c> of the results): how modes differ from the standards' text.</param>
public sealed record ReportModel(
    ResultsFile Results, InputsFile Inputs, IReadOnlyList<RecordingResult> Recordings, TraceFile Trace, RunFile FirstRun,
    IReadOnlyList<RunFile> Runs, string BundleId, string CoreDigest, IReadOnlyList<string> ComparatorNotes)
{
    /// <summary>What may be shown of sealed data, and how often data were looked at; <see langword="null"/> where nothing is known of it.</summary>
    public SealedView? Seals { get; init; }

    /// <summary>The reason code of a verdict <c>not-run</c> that only says that the gate does not select the requirement's rows.</summary>
    public const string OutOfGate = ReasonCodes.OutOfGate;

    /// <summary>Whether nothing here speaks of clinical performance: no dataset in scope is measured.</summary>
    public bool SyntheticOnly => Results.SyntheticOnly || (Results.Datasets.Count > 0 && Results.Datasets.All(dataset => dataset.Synthetic));

    /// <summary>Whether some rows, but not all, rest on synthetic recordings.</summary>
    public bool PartlySynthetic => !SyntheticOnly && Results.Datasets.Any(dataset => dataset.Synthetic);

    /// <summary>The algorithms in scope as <c>id@version</c>; beyond three, the first two and how many more.</summary>
    public string AlgorithmLabel
    {
        get
        {
            var names = Results.Algorithms.Select(algorithm => $"{algorithm.Id}@{algorithm.Version}").ToArray();
            return names.Length switch
            {
                0 => "no algorithm in scope",
                <= 3 => string.Join(", ", names),
                _ => $"{names[0]}, {names[1]} and {Text.FigureText.Count(names.Length - 2)} more",
            };
        }
    }

    /// <summary>Whether a dataset is synthetic; a dataset that the results do not list is not.</summary>
    /// <param name="dataset">Id of the dataset.</param>
    public bool IsSynthetic(string dataset) => Results.Datasets.Any(known => known.Synthetic && known.Id == dataset);
}
