using SaMD.Files;

namespace SaMD.Signals.Formats.Edf;

/// <summary>Recordings in EDF, EDF+ and BDF.</summary>
public static class EdfRecording
{
    /// <summary>Reads the header of a file.</summary>
    /// <param name="files">The folder that holds it.</param>
    /// <param name="name">Its name with its ending.</param>
    /// <exception cref="InputFaultException">The file is not there, or its header is damaged.</exception>
    public static EdfHeader ReadHeader(IRecordingFiles files, string name)
    {
        ArgumentNullException.ThrowIfNull(files);
        using var source = new ByteSource(files.Open(name), files.Describe(name), 0);
        return EdfHeaderReader.Read(source);
    }

    /// <summary>Reads the annotations of an EDF+ or BDF+ file.</summary>
    /// <param name="files">The folder that holds it.</param>
    /// <param name="name">Its name with its ending.</param>
    /// <returns>The annotations by onset; none where the file is not of a plus format. Those that only keep the time of records are left out.</returns>
    /// <exception cref="InputFaultException">The file is not there or damaged.</exception>
    public static IReadOnlyList<EdfAnnotation> ReadAnnotations(IRecordingFiles files, string name)
    {
        var header = ReadHeader(files, name);
        return header.Signals.Any(static signal => signal.IsAnnotations) ? EdfTimeline.Read(files, name, header).Annotations : [];
    }

    /// <summary>What a file holds; channels are its signals without those of annotations.</summary>
    /// <param name="files">The folder that holds it.</param>
    /// <param name="name">Its name with its ending.</param>
    /// <exception cref="InputFaultException">The file is not there or damaged.</exception>
    public static RecordingDescription Describe(IRecordingFiles files, string name)
    {
        var header = ReadHeader(files, name);
        return Describe(header, EdfTimeline.Read(files, name, header));
    }

    /// <summary>Opens a file.</summary>
    /// <param name="files">The folder that holds it.</param>
    /// <param name="name">Its name with its ending.</param>
    /// <param name="selectedChannels">Channels to deliver, by their place among the signals that hold no annotations, from 0 on; at least one.</param>
    /// <exception cref="ArgumentException">No channel is selected, or a place below 0.</exception>
    /// <exception cref="InputFaultException">The file or a channel is not there, a channel has no scale, or the file is damaged.</exception>
    public static IRecordingReader Open(IRecordingFiles files, string name, IReadOnlyList<int> selectedChannels)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(selectedChannels);
        if (selectedChannels.Count == 0 || selectedChannels.Any(static channel => channel < 0))
            throw new ArgumentException("At least one channel is selected, by its place from 0 on.", nameof(selectedChannels));
        var header = ReadHeader(files, name);
        var signals = header.SampleSignals;
        foreach (var channel in selectedChannels)
        {
            if (channel >= signals.Count)
                throw new InputFaultException(FaultKind.Absent, new SourcePlace(files.Describe(name)), FormattableString.Invariant($"there is no channel {channel}; the file has {signals.Count}."));
            Scaled(signals[channel], files.Describe(name));
        }

        var timeline = EdfTimeline.Read(files, name, header);
        return new EdfReader(() => new ByteSource(files.Open(name), files.Describe(name), header.RecordBytes), header, timeline, Describe(header, timeline), selectedChannels);
    }

    private static void Scaled(EdfSignal signal, string file)
    {
        if (signal.DigitalMaximum <= signal.DigitalMinimum)
            throw ByteFault.At(file, signal.Place, $"a digital maximum of {Shown.Quoted(signal.Label)} above the minimum {signal.DigitalMinimum}", FormattableString.Invariant($"{signal.DigitalMaximum}"));
        if (signal.PhysicalMaximum.Equals(signal.PhysicalMinimum))
            throw ByteFault.At(file, signal.Place, $"a physical maximum of {Shown.Quoted(signal.Label)} other than the minimum", FormattableString.Invariant($"{signal.PhysicalMaximum} for both"));
    }

    private static RecordingDescription Describe(EdfHeader header, EdfTimeline timeline)
    {
        var channels = header.SampleSignals.Select(signal => new ChannelDescription(
            signal.Label, signal.Dimension, signal.SamplesPerRecord / header.FramesPerRecord, signal.SamplesPerRecord / header.RecordSeconds));
        var comments = new[] { header.Patient, header.Recording, $"{header.StartDate} {header.StartTime}" };
        return new RecordingDescription(header.FrameFrequencyHz, timeline.FrameCount, [.. channels], [.. comments.Where(static text => text.Length > 1)]);
    }
}
