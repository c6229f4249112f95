using SaMD.Files;
using SaMD.Signals;

namespace SaMD.Validation.Datasets.References;

/// <summary>Reads the measurements of a reference over one recording.</summary>
public static class MeasurementsReader
{
    /// <summary>Reads them.</summary>
    /// <param name="files">The dataset's files, checked against their digests by whoever gives them.</param>
    /// <param name="reference">A reference of measurements whose source is <see cref="NumericsSource"/> or <see cref="ColumnsSource"/>.</param>
    /// <param name="record">The record's name.</param>
    /// <exception cref="InputFaultException">A file is absent or damaged, has no such channel or column, or another unit than the manifest says.</exception>
    /// <exception cref="ArgumentException">The reference does not hold measurements of its own.</exception>
    public static ReferenceSamples Read(IRecordingFiles files, NamedReference reference, string record)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(reference);
        return (reference.Source, reference.Measurement) switch
        {
            (NumericsSource numerics, { } measurement) => NumericsReader.Read(files, numerics, measurement.Unit, record),
            (ColumnsSource columns, { }) => ColumnsReader.Read(files, columns, record),
            _ => throw new ArgumentException($"The reference '{reference.Name}' holds no measurements of its own.", nameof(reference)),
        };
    }
}
