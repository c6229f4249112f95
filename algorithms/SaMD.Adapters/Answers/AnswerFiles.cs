using SaMD.Adapters.Catalogue;
using SaMD.Adapters.Sessions;
using SaMD.Contracts;
using SaMD.Files;
using SaMD.Signals.Formats.Wfdb;

namespace SaMD.Adapters.Answers;

/// <summary>
/// Reads what was written of a whole recording: beats and episodes from a WFDB annotation file, the rest from CSV files that are laid out as
/// those of a bundle's <c>outputs/</c>. When a thing was decided is not known: every item is reported at the end of the input.
/// </summary>
/// <param name="stem">What the names of the files begin with.</param>
/// <param name="annotator">What the name of the annotation file ends with.</param>
/// <param name="find">Bytes of a file by its name; <see langword="null"/> where there is none.</param>
internal sealed class AnswerFiles(string stem, string annotator, Func<string, byte[]?> find)
{
    /// <summary>The most bytes that one of them may have.</summary>
    public const int LargestBytes = 64 << 20;

    /// <summary>Reads every kind of output that an algorithm declares.</summary>
    /// <param name="manifest">Its manifest.</param>
    /// <param name="samplingFrequencyHz">Samples per second in which annotation times count.</param>
    /// <param name="durationSeconds">Duration of the recording.</param>
    /// <exception cref="AlgorithmFailureException">A file is missing or damaged, or says what cannot be.</exception>
    public SessionOutput Read(AlgorithmManifest manifest, double samplingFrequencyHz, double durationSeconds)
    {
        var items = new List<OutputItem>();
        var annotations = new Lazy<IReadOnlyList<SaMD.Signals.Annotation>>(() => Annotations(samplingFrequencyHz));
        foreach (var output in manifest.Outputs)
            items.AddRange(output.Kind switch
            {
                "beats" => AnnotatedOutput.Beats(annotations.Value, samplingFrequencyHz, durationSeconds),
                "episodes" => Table(output.Kind) is { } table ? AnswerTables.Episodes(table, durationSeconds) : AnnotatedOutput.Episodes(annotations.Value, samplingFrequencyHz, durationSeconds),
                "heart-rate" => AnswerTables.HeartRates(Required(output.Kind), durationSeconds),
                "spo2" => AnswerTables.OxygenSaturations(Required(output.Kind), durationSeconds),
                "classification" => AnswerTables.Classifications(Required(output.Kind), durationSeconds),
                _ => throw new NotSupportedException($"Output of the kind {output.Kind} has no file."),
            });
        var ordered = items.OrderBy(item => item.AtSeconds).ToList();
        OutputCheck.Check(ordered, 0, durationSeconds);
        return new SessionOutput(ordered, durationSeconds);
    }

    private IReadOnlyList<SaMD.Signals.Annotation> Annotations(double samplingFrequencyHz)
    {
        var name = $"{stem}.{annotator}";
        var bytes = find(name) ?? throw Missing(name);
        try
        {
            return WfdbAnnotationReader.Read(bytes, name, samplingFrequencyHz);
        }
        catch (InputFaultException damaged)
        {
            throw new AlgorithmFailureException($"gave annotations that cannot be read: {damaged.Message}", damaged);
        }
    }

    private AnswerTable? Table(string kind) => find(NameOf(kind)) is { } bytes ? AnswerTable.Parse(NameOf(kind), bytes, AnswerTables.Columns(kind)) : null;

    private AnswerTable Required(string kind) => Table(kind) ?? throw Missing(NameOf(kind));

    private string NameOf(string kind) => $"{stem}.{kind}.csv";

    private static AlgorithmFailureException Missing(string name) => new($"gave no answer for this recording: there is no {Shown.Plain(name)}");
}
