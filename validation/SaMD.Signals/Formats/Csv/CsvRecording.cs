using System.Text;
using SaMD.Files;
using SaMD.Files.Yaml;

namespace SaMD.Signals.Formats.Csv;

/// <summary>Recordings in CSV. A dataset's manifest states their layout; where none does, a file beside each recording (<c>name.yaml</c>).</summary>
public static class CsvRecording
{
    private const int LargestLayout = 1 << 20;

    /// <summary>The format of recordings that share a layout.</summary>
    /// <param name="layout">The layout.</param>
    public static RecordingFormat Format(CsvLayout layout) => new(
        "csv", (files, record) => Describe(files, record, layout), (files, record, channels) => Open(files, record, layout, channels));

    /// <summary>What a recording with a layout beside it holds.</summary>
    /// <param name="files">The folder that holds it.</param>
    /// <param name="record">Its name, without <c>.csv</c>.</param>
    /// <exception cref="InputFaultException">A file is not there or damaged.</exception>
    public static RecordingDescription Describe(IRecordingFiles files, string record) => Describe(files, record, Layout(files, record));

    /// <summary>Opens a recording with a layout beside it.</summary>
    /// <param name="files">The folder that holds it.</param>
    /// <param name="record">Its name, without <c>.csv</c>.</param>
    /// <param name="selectedChannels">Channels to deliver, by their place in the layout from 0 on; at least one.</param>
    /// <exception cref="ArgumentException">No channel is selected, or a place below 0.</exception>
    /// <exception cref="InputFaultException">A file or a channel is not there, or a file is damaged.</exception>
    public static IRecordingReader Open(IRecordingFiles files, string record, IReadOnlyList<int> selectedChannels)
    {
        RequireSelection(selectedChannels);
        return Open(files, record, Layout(files, record), selectedChannels);
    }

    /// <summary>What a recording holds.</summary>
    /// <param name="files">The folder that holds it.</param>
    /// <param name="record">Its name, without <c>.csv</c>.</param>
    /// <param name="layout">Its layout.</param>
    /// <exception cref="InputFaultException">The file is not there or damaged.</exception>
    public static RecordingDescription Describe(IRecordingFiles files, string record, CsvLayout layout)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(layout);
        return Describe(layout, CsvTimeline.Read(files, record + ".csv", layout));
    }

    /// <summary>Opens a recording.</summary>
    /// <param name="files">The folder that holds it.</param>
    /// <param name="record">Its name, without <c>.csv</c>.</param>
    /// <param name="layout">Its layout.</param>
    /// <param name="selectedChannels">Channels to deliver, by their place in the layout from 0 on; at least one.</param>
    /// <exception cref="ArgumentException">No channel is selected, or a place below 0.</exception>
    /// <exception cref="InputFaultException">The file or a channel is not there, or the file is damaged.</exception>
    public static IRecordingReader Open(IRecordingFiles files, string record, CsvLayout layout, IReadOnlyList<int> selectedChannels)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(layout);
        RequireSelection(selectedChannels);
        var name = record + ".csv";
        if (selectedChannels.Any(channel => channel >= layout.Columns.Count))
            throw new InputFaultException(FaultKind.Absent, new SourcePlace(files.Describe(name)), FormattableString.Invariant($"there is no channel {selectedChannels.Max()}; the layout has {layout.Columns.Count}."));
        var distinct = selectedChannels.Distinct().ToList();
        List<string> columns = [.. distinct.Select(channel => layout.Columns[channel].Column), .. layout.Time is { } time ? [time.Column] : Array.Empty<string>()];
        var timeline = CsvTimeline.Read(files, name, layout);
        return new CsvReader(
            () => new CsvRows(files, name, layout, columns), timeline, layout.Time, Describe(layout, timeline), [.. selectedChannels.Select(channel => distinct.IndexOf(channel))], columns.Count);
    }

    private static void RequireSelection(IReadOnlyList<int> selectedChannels)
    {
        ArgumentNullException.ThrowIfNull(selectedChannels);
        if (selectedChannels.Count == 0 || selectedChannels.Any(static channel => channel < 0))
            throw new ArgumentException("At least one channel is selected, by its place from 0 on.", nameof(selectedChannels));
    }

    private static RecordingDescription Describe(CsvLayout layout, CsvTimeline timeline) => new(
        timeline.SamplingFrequencyHz, timeline.FrameCount, [.. layout.Columns.Select(column => new ChannelDescription(column.Name, column.Unit, 1, timeline.SamplingFrequencyHz))], []);

    private static CsvLayout Layout(IRecordingFiles files, string record)
    {
        ArgumentNullException.ThrowIfNull(files);
        var name = record + ".yaml";
        var faults = new FaultCollector();
        var layout = CsvLayoutReader.Read(YamlFile.Parse(Encoding.UTF8.GetString(WholeFile.Read(files, name, LargestLayout)), files.Describe(name), faults));
        faults.ThrowIfAny();
        return layout;
    }
}
