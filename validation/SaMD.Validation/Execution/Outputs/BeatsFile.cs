using SaMD.Signals.Formats.Wfdb;

namespace SaMD.Validation.Execution.Outputs;

/// <summary>Beats as a WFDB annotation file.</summary>
internal static class BeatsFile
{
    public static byte[]? Encode(AlgorithmOutput output) => output.Beats is { } beats ? WfdbAnnotationWriter.Write(beats) : null;

    public static AlgorithmOutput Decode(AlgorithmOutput output, string path, byte[] bytes) =>
        output with { Beats = WfdbAnnotationReader.Read(bytes, path, output.SamplingFrequencyHz) };
}
