using SaMD.Signals;
using SaMD.Validation.Datasets;

namespace SaMD.Validation.Execution;

/// <summary>Loads what a reference standard says of one recording.</summary>
internal static class ReferenceLoader
{
    public static ReferenceData Read(NamedReference reference, IRecordingFiles files, string record, double samplingFrequencyHz) =>
        new(reference) { Annotations = ReferenceAnnotations.Read(files, record, reference.Annotator, samplingFrequencyHz) };
}
