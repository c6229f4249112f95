using SaMD.Files;

namespace SaMD.Signals.Formats.Wfdb;

/// <summary>What can be known of a WFDB record without its samples.</summary>
public static class WfdbRecording
{
    // The longest headers, those of long records with many segments, have some hundred kilobytes.
    private const int LargestHeader = 16 * 1024 * 1024;

    /// <summary>Reads the header of a record.</summary>
    /// <param name="files">The folder that holds it.</param>
    /// <param name="record">Its name, with folders below the first one where there are (<c>data/1</c>), without <c>.hea</c>.</param>
    /// <exception cref="InputFaultException">The header is not there, is damaged, or is that of another record.</exception>
    public static WfdbHeader ReadHeader(IRecordingFiles files, string record)
    {
        ArgumentNullException.ThrowIfNull(files);
        var name = HeaderName(record);
        var file = files.Describe(name);
        var header = WfdbHeaderReader.Read(WholeFile.Read(files, name, LargestHeader), file);
        var expected = record[(record.LastIndexOf('/') + 1)..];
        return header.RecordName == expected ? header : throw new InputFaultException(
            FaultKind.Integrity,
            new SourcePlace(file),
            $"expected the header of record '{expected}', found that of '{header.RecordName}': restore the file from its source.");
    }

    /// <summary>What a record holds, of one segment or of several.</summary>
    /// <param name="files">The folder that holds it.</param>
    /// <param name="record">Its name, without <c>.hea</c>.</param>
    /// <exception cref="InputFaultException">A header is not there, is damaged, or does not fit the others.</exception>
    public static RecordingDescription Describe(IRecordingFiles files, string record)
    {
        var header = ReadHeader(files, record);
        return header.Segments is null ? Describe(header) : SegmentLayout.Read(files, record, header).Description;
    }

    /// <summary>Opens a record, of one segment or of several; skews are taken off, signals without samples are not valid.</summary>
    /// <param name="files">The folder that holds it.</param>
    /// <param name="record">Its name, without <c>.hea</c>.</param>
    /// <param name="selectedChannels">Channels to deliver, by their place in the header from 0 on, in any order; at least one.</param>
    /// <exception cref="ArgumentException">No channel is selected, or a place below 0.</exception>
    /// <exception cref="InputFaultException">A file or a selected channel is not there, or a file is damaged.</exception>
    public static IRecordingReader Open(IRecordingFiles files, string record, IReadOnlyList<int> selectedChannels)
    {
        ArgumentNullException.ThrowIfNull(selectedChannels);
        var header = ReadHeader(files, record);
        if (header.Segments is not null) return SegmentedReader.Open(files, SegmentLayout.Read(files, record, header), selectedChannels);
        var chosen = selectedChannels.Where(channel => channel >= 0 && channel < header.Signals.Count).Select(channel => header.Signals[channel]);
        return chosen.Any(static signal => signal.Skew is > 0 || WfdbRecordingReader.IsMissing(signal))
            ? AlignedReader.Open(files, record, header, selectedChannels)
            : WfdbRecordingReader.Open(files, record, selectedChannels);
    }

    /// <summary>What a header says, in the terms of all formats.</summary>
    /// <param name="header">The header of a record of one segment.</param>
    public static RecordingDescription Describe(WfdbHeader header)
    {
        ArgumentNullException.ThrowIfNull(header);
        var frequency = header.SamplingFrequencyHz ?? WfdbHeader.AssumedSamplingFrequencyHz;
        var channels = header.Signals.Select(signal => new ChannelDescription(
            signal.Name, signal.UnitOrAssumed, signal.SamplesPerFrame ?? 1, frequency * (signal.SamplesPerFrame ?? 1)));
        var frames = header.FrameCount is > 0 ? header.FrameCount : null;
        return new RecordingDescription(frequency, frames, [.. channels], [.. header.Comments.Select(static text => text.Trim())]);
    }

    /// <summary>Name of a record's header file.</summary>
    internal static string HeaderName(string record) => record + ".hea";

    /// <summary>Name of a file that lies beside a record's header.</summary>
    internal static string Beside(string record, string file) => record[..(record.LastIndexOf('/') + 1)] + file;
}
