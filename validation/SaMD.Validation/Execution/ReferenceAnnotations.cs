using SaMD.Signals;
using SaMD.Signals.Formats.Wfdb;

namespace SaMD.Validation.Execution;

/// <summary>Loads a recording's reference annotations.</summary>
internal static class ReferenceAnnotations
{
    public static IReadOnlyList<Annotation> Read(IRecordingFiles files, string record, string annotator, double samplingFrequencyHz)
    {
        var name = $"{record}.{annotator}";
        using var stream = files.Open(name);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return WfdbAnnotationReader.Read(memory.GetBuffer().AsSpan(0, (int)memory.Length), files.Describe(name), samplingFrequencyHz);
    }
}
