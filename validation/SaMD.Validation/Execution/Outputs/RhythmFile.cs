using SaMD.Signals;
using SaMD.Signals.Formats.Wfdb;

namespace SaMD.Validation.Execution.Outputs;

/// <summary>
/// Episodes with a well-known label as a WFDB annotation file (annotator <c>rhythm</c>), so that anyone can score them with
/// <c>epicmp</c>. What comparators read is made from <see cref="EpisodesFile"/> by the same rule.
/// </summary>
internal static class RhythmFile
{
    public static byte[]? Encode(AlgorithmOutput output) =>
        output.Episodes is { } episodes ? WfdbAnnotationWriter.Write(RhythmAnnotations.Of(episodes, output.SamplingFrequencyHz)) : null;

    public static AlgorithmOutput Decode(AlgorithmOutput output, string path, byte[] bytes) => output;
}
