using System.Collections.Concurrent;
using SaMD.Files;
using SaMD.Signals;
using SaMD.Validation.Datasets;
using SaMD.Validation.Datasets.References;

namespace SaMD.Validation.Execution;

/// <summary>Loads what reference standards say of recordings. A file of labels is of the whole dataset and is read once in a run.</summary>
internal sealed class ReferenceLoader
{
    private readonly ConcurrentDictionary<(string Dataset, string Reference), Lazy<ReferenceLabels>> _labels = new();

    /// <summary>Loads a reference of one recording.</summary>
    /// <param name="located">The dataset.</param>
    /// <param name="name">Name of the reference.</param>
    /// <param name="files">The dataset's files, checked against their digests.</param>
    /// <param name="record">The record.</param>
    /// <param name="channel">Name of the channel that the algorithm's first input is bound to.</param>
    /// <param name="samplingFrequencyHz">Frame frequency of the recording.</param>
    /// <exception cref="InputFaultException">A file is absent or damaged, or says nothing of the record.</exception>
    public ReferenceData Read(LocatedDataset located, string name, IRecordingFiles files, string record, string channel, double samplingFrequencyHz)
    {
        var reference = located.Manifest.References.First(each => each.Name == name);
        return reference.Source switch
        {
            AnnotatorSource annotator => new ReferenceData(reference)
            {
                Annotations = ReferenceAnnotations.Read(files, record, annotator.EndingFor(located.Manifest.Digests, record, channel), samplingFrequencyHz),
            },
            DerivedSource derived => Read(located, derived.Beats, files, record, channel, samplingFrequencyHz) with { Reference = reference },
            LabelsSource labels => new ReferenceData(reference) { Label = Label(located, reference, labels, record) },
            _ => new ReferenceData(reference)
            {
                Samples = MeasurementsReader.Read(files, reference, record).Samples,
                Other = reference.Measurement?.Agreement is { } agreement ? Read(located, agreement.With, files, record, channel, samplingFrequencyHz) : null,
            },
        };
    }

    private ReferenceLabel Label(LocatedDataset located, NamedReference reference, LabelsSource source, string record)
    {
        var labels = _labels.GetOrAdd((located.Manifest.Id, reference.Name), _ => new Lazy<ReferenceLabels>(() => Labels(located, source))).Value;
        return labels.Find(record) ?? throw new InputFaultException(
            FaultKind.Integrity, new SourcePlace(source.File), $"The file has no label for record {Shown.Quoted(record)}: leave the record out by an exclusion of the manifest, or use the whole file.");
    }

    private static ReferenceLabels Labels(LocatedDataset located, LabelsSource source)
    {
        var files = located.OpenFiles();
        var labels = LabelsReader.Read(files, source);
        files.VerifyRest();
        return labels;
    }
}
