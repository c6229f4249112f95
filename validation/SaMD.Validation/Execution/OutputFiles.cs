using SaMD.Files;
using SaMD.Validation.Execution.Outputs;
using SaMD.Validation.Planning;

namespace SaMD.Validation.Execution;

/// <summary>
/// The files of <c>outputs/</c>: beats and rhythms as WFDB annotation files, series, episodes and classifications as CSV. Comparators
/// read what these files hold, so that anyone who scores the files gets the same figures.
/// </summary>
public static class OutputFiles
{
    /// <summary>Annotator name of the beats.</summary>
    public const string BeatsAnnotator = "beats";

    /// <summary>Annotator name of the rhythms.</summary>
    public const string RhythmAnnotator = "rhythm";

    // One line for each kind of output.
    private static readonly OutputFile[] Kinds =
    [
        new(BeatsAnnotator, BeatsFile.Encode, BeatsFile.Decode),
        new("heart-rate.csv", HeartRateFile.Encode, HeartRateFile.Decode),
        new("spo2.csv", OxygenSaturationFile.Encode, OxygenSaturationFile.Decode),
        new("episodes.csv", EpisodesFile.Encode, EpisodesFile.Decode),
        new(RhythmAnnotator, RhythmFile.Encode, RhythmFile.Decode),
        new("classification.csv", ClassificationFile.Encode, ClassificationFile.Decode),
    ];

    /// <summary>Folder of an execution's outputs, relative to <c>core/</c>.</summary>
    /// <param name="key">The execution.</param>
    public static string Folder(ExecutionKey key) =>
        Sealed(key) + string.Join('/', "outputs", PathPart.Encode(key.Algorithm.Replace('@', '-')), PathPart.Encode(key.Dataset), PathPart.Encode(key.Condition), PathPart.Encode(key.Binding));

    /// <summary>What comes before the paths of an execution's files: <c>sealed/</c> for a sealed recording, else nothing.</summary>
    internal static string Sealed(ExecutionKey key) => key.Sealed ? Evidence.BundlePaths.Sealed + "/" : "";

    /// <summary>Encodes an output.</summary>
    /// <param name="key">The execution.</param>
    /// <param name="output">Its output.</param>
    /// <returns>Path relative to <c>core/</c> and content of each file.</returns>
    public static IReadOnlyList<(string Path, byte[] Bytes)> Encode(ExecutionKey key, AlgorithmOutput output)
    {
        var stem = $"{Folder(key)}/{PathPart.Encode(key.Record)}";
        return [.. Kinds.Select(kind => (Path: $"{stem}.{kind.Suffix}", Bytes: kind.Encode(output))).Where(file => file.Bytes is not null).Select(file => (file.Path, file.Bytes!))];
    }

    /// <summary>Decodes an output.</summary>
    /// <param name="samplingFrequencyHz">Samples per second in which annotation times count.</param>
    /// <param name="files">Path and content of each file, as <see cref="Encode"/> gave them.</param>
    /// <exception cref="InputFaultException">A file is damaged.</exception>
    public static AlgorithmOutput Decode(double samplingFrequencyHz, IReadOnlyList<(string Path, byte[] Bytes)> files)
    {
        var output = new AlgorithmOutput(samplingFrequencyHz, null, null);
        foreach (var kind in Kinds)
            if (files.FirstOrDefault(file => file.Path.EndsWith($".{kind.Suffix}", StringComparison.Ordinal)) is { Bytes: not null } file)
                output = kind.Decode(output, file.Path, file.Bytes);
        return output;
    }
}
