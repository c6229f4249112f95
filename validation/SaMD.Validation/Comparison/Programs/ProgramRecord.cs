using SaMD.Files;
using SaMD.Signals;
using SaMD.Signals.Formats.Wfdb;

namespace SaMD.Validation.Comparison.Programs;

/// <summary>The record that a program compares: what its header says, and its annotation files.</summary>
internal sealed class ProgramRecord
{
    private readonly IReadOnlyList<string> _folders;
    private readonly string _baseName;

    private ProgramRecord(string name, IReadOnlyList<string> folders)
    {
        (Name, _folders, _baseName) = (name, folders, Path.GetFileName(name));
        var header = WfdbRecording.ReadHeader(FilesWith(".hea"), _baseName);
        SamplingFrequencyHz = header.SamplingFrequencyHz ?? WfdbHeader.AssumedSamplingFrequencyHz;
        LengthSamples = header.FrameCount is > 0 ? header.FrameCount : null;
    }

    /// <summary>Its name as it was given.</summary>
    public string Name { get; }

    /// <summary>Samples per second in which annotation times count.</summary>
    public double SamplingFrequencyHz { get; }

    /// <summary>Length in samples; <see langword="null"/> where the header does not state it.</summary>
    public long? LengthSamples { get; }

    /// <summary>Opens the record that the options name.</summary>
    /// <param name="options">The command line.</param>
    /// <param name="context">Where it is looked for.</param>
    public static ProgramRecord Open(ProgramOptions options, ProgramContext context) =>
        new(options.Require("-r", "the record")[0], [context.WorkingFolder, .. options.Data.Concat(context.Folders).Select(folder => Path.Combine(context.WorkingFolder, folder))]);

    /// <summary>Reads one of its annotation files.</summary>
    /// <param name="annotator">Name of the annotator: what follows the dot.</param>
    public IReadOnlyList<Annotation> Annotations(string annotator) =>
        WfdbAnnotationReader.Read(FilesWith("." + annotator), $"{_baseName}.{annotator}", SamplingFrequencyHz);

    /// <summary>How messages name an annotation file.</summary>
    /// <param name="annotator">Name of the annotator.</param>
    public string FileOf(string annotator) => $"{Name}.{annotator}";

    /// <summary>Where an annotation file of this record is written.</summary>
    /// <param name="annotator">Name of the annotator.</param>
    public string OutputFile(string annotator) => $"{_baseName}.{annotator}";

    // As the WFDB library: each file of a record is taken from the first folder that has it.
    private DirectoryFiles FilesWith(string ending)
    {
        var below = Path.GetDirectoryName(Name) ?? "";
        foreach (var folder in _folders.Select(folder => Path.Combine(folder, below)))
            if (File.Exists(Path.Combine(folder, _baseName + ending))) return new DirectoryFiles(folder);
        throw new InputFaultException(
            FaultKind.Absent, new SourcePlace(Name + ending),
            $"there is no such file in {string.Join(", ", _folders)}: give the folder with --data, or in the environment variable WFDB or SAMD_DATA.");
    }
}
