using System.Globalization;
using System.Text;
using SaMD.Files;
using SaMD.Signals.Formats.Wfdb;
using SaMD.Validation.Planning;

namespace SaMD.Validation.Execution;

/// <summary>
/// The files of <c>outputs/</c>: beats as a WFDB annotation file (annotator <c>beats</c>), heart rates as CSV. Comparators read
/// what these files hold, so that anyone who scores the files gets the same figures.
/// </summary>
public static class OutputFiles
{
    /// <summary>Annotator name of the beats.</summary>
    public const string BeatsAnnotator = "beats";

    private const string HeartRateExtension = "heart-rate.csv";
    private const string HeartRateHeader = "at_seconds,reported_at_seconds,heart_rate_bpm,confidence";

    /// <summary>Folder of an execution's outputs, relative to <c>core/</c>.</summary>
    /// <param name="key">The execution.</param>
    public static string Folder(ExecutionKey key) =>
        string.Join('/', "outputs", PathPart.Encode(key.Algorithm.Replace('@', '-')), PathPart.Encode(key.Dataset), PathPart.Encode(key.Condition), PathPart.Encode(key.Binding));

    /// <summary>Encodes an output.</summary>
    /// <param name="key">The execution.</param>
    /// <param name="output">Its output.</param>
    /// <returns>Path relative to <c>core/</c> and content of each file.</returns>
    public static IReadOnlyList<(string Path, byte[] Bytes)> Encode(ExecutionKey key, AlgorithmOutput output)
    {
        var stem = $"{Folder(key)}/{PathPart.Encode(key.Record)}";
        var files = new List<(string, byte[])>();
        if (output.Beats is { } beats) files.Add(($"{stem}.{BeatsAnnotator}", WfdbAnnotationWriter.Write(beats)));
        if (output.HeartRates is { } rates) files.Add(($"{stem}.{HeartRateExtension}", Encoding.ASCII.GetBytes(HeartRateText(rates))));
        return files;
    }

    /// <summary>Decodes an output.</summary>
    /// <param name="samplingFrequencyHz">Samples per second in which annotation times count.</param>
    /// <param name="files">Path and content of each file, as <see cref="Encode"/> gave them.</param>
    public static AlgorithmOutput Decode(double samplingFrequencyHz, IReadOnlyList<(string Path, byte[] Bytes)> files)
    {
        var beats = files.FirstOrDefault(file => file.Path.EndsWith("." + BeatsAnnotator, StringComparison.Ordinal));
        var rates = files.FirstOrDefault(file => file.Path.EndsWith(HeartRateExtension, StringComparison.Ordinal));
        return new AlgorithmOutput(
            samplingFrequencyHz,
            beats.Bytes is null ? null : WfdbAnnotationReader.Read(beats.Bytes, beats.Path, samplingFrequencyHz),
            rates.Bytes is null ? null : ReadHeartRates(rates.Path, Encoding.ASCII.GetString(rates.Bytes)));
    }

    private static string HeartRateText(IReadOnlyList<HeartRateSample> rates)
    {
        var text = new StringBuilder(HeartRateHeader).Append('\n');
        foreach (var rate in rates)
            text.Append(CultureInfo.InvariantCulture, $"{rate.AtSeconds},{rate.ReportedAtSeconds},{rate.HeartRateBpm},{rate.Confidence}\n");
        return text.ToString();
    }

    private static List<HeartRateSample> ReadHeartRates(string path, string text)
    {
        var lines = text.Split('\n');
        if (lines[0] != HeartRateHeader || lines[^1].Length > 0)
            throw new InputFaultException(FaultKind.Integrity, new SourcePlace(path, 1), $"Not a file of heart rates: the first line must be '{HeartRateHeader}', and the last one must end.");
        return [.. lines[1..^1].Select((line, index) => Parse(new SourcePlace(path, index + 2), line.Split(',')))];
    }

    private static HeartRateSample Parse(SourcePlace place, string[] cells)
    {
        if (cells.Length != 4) throw new InputFaultException(FaultKind.Integrity, place, $"The line has {cells.Length} values; 4 were expected.");
        return new HeartRateSample(Number(place, cells[0]), Number(place, cells[1]), Optional(place, cells[2]), Optional(place, cells[3]));
    }

    private static double? Optional(SourcePlace place, string cell) => cell.Length == 0 ? null : Number(place, cell);

    private static double Number(SourcePlace place, string cell) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : throw new InputFaultException(FaultKind.Integrity, place, $"'{cell}' is no number.");
}
