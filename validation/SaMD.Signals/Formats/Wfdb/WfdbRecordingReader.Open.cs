using SaMD.Files;
using SaMD.Signals.Formats.Wfdb.SignalFormats;

namespace SaMD.Signals.Formats.Wfdb;

/// <content>Opening a record.</content>
public sealed partial class WfdbRecordingReader
{
    /// <summary>Opens a record.</summary>
    /// <param name="files">The folder that holds it.</param>
    /// <param name="record">Its name, with folders below the first one where there are (<c>data/1</c>), without <c>.hea</c>.</param>
    /// <param name="selectedChannels">Channels to deliver, by their place in the header from 0 on, in any order; at least one.</param>
    /// <exception cref="ArgumentException">No channel is selected, or a place below 0.</exception>
    /// <exception cref="InputFaultException">
    /// A file or a selected channel is not there, a file is damaged, a signal file is shorter than the header states, or the record
    /// uses what is not supported.
    /// </exception>
    public static WfdbRecordingReader Open(IRecordingFiles files, string record, IReadOnlyList<int> selectedChannels)
    {
        ArgumentNullException.ThrowIfNull(selectedChannels);
        var header = WfdbRecording.ReadHeader(files, record);
        var headerFile = files.Describe(WfdbRecording.HeaderName(record));
        if (header.Segments is not null)
            throw new ArgumentException($"'{record}' has several segments; open it as a recording of the format wfdb.", nameof(record));
        if (selectedChannels.Count == 0) throw new ArgumentException("At least one channel must be selected.", nameof(selectedChannels));
        ArgumentOutOfRangeException.ThrowIfNegative(selectedChannels.Min());
        if (selectedChannels.Max() is var highest && highest >= header.Signals.Count)
            throw new InputFaultException(
                FaultKind.Absent,
                new SourcePlace(headerFile),
                $"expected a channel {highest}, counted from 0, found {header.Signals.Count} channels: select one that is there.");
        if (selectedChannels.FirstOrDefault(channel => IsMissing(header.Signals[channel]), -1) is var missing and >= 0)
            throw new InputFaultException(
                FaultKind.Absent, new SourcePlace(headerFile), $"signal {missing} has no samples in this record (its file is '{MissingFile}'): select one that has.");
        var selected = selectedChannels.ToHashSet();
        var chosen = Grouped(header, headerFile).Where(group => group.Any(signal => selected.Contains(signal.Index))).ToList();
        return new WfdbRecordingReader(header, () => OpenGroups(files, record, header, headerFile, chosen), selectedChannels, headerFile);
    }

    private static List<SignalGroup> OpenGroups(
        IRecordingFiles files, string record, WfdbHeader header, string headerFile, List<List<(int Index, WfdbSignal Signal)>> chosen)
    {
        var groups = new List<SignalGroup>();
        try
        {
            foreach (var signals in chosen) groups.Add(OpenGroup(files, record, header, headerFile, signals));
            CheckLengths(groups);
            return groups;
        }
        catch
        {
            foreach (var group in groups) group.Dispose();
            throw;
        }
    }

    /// <summary>What a header names as the file of a signal that has no samples.</summary>
    internal const string MissingFile = "~";

    /// <summary>Whether a signal has no samples.</summary>
    internal static bool IsMissing(WfdbSignal signal) => signal.FileName == MissingFile || signal.Format == 0;

    // Signals that follow each other and name the same file share it.
    private static List<List<(int Index, WfdbSignal Signal)>> Grouped(WfdbHeader header, string headerFile)
    {
        var groups = new List<List<(int Index, WfdbSignal Signal)>>();
        var names = new HashSet<string>();
        foreach (var (index, signal) in header.Signals.Index())
        {
            if (groups.Count > 0 && groups[^1][0].Signal.FileName == signal.FileName) groups[^1].Add((index, signal));
            else if (names.Add(signal.FileName) || IsMissing(signal)) groups.Add([(index, signal)]);
            else
                throw new InputFaultException(
                    FaultKind.Integrity,
                    new SourcePlace(headerFile),
                    $"expected the signals of {signal.FileName} one after the other, found signal {index} apart: correct the header.");
        }

        return groups;
    }

    private static SignalGroup OpenGroup(
        IRecordingFiles files, string record, WfdbHeader header, string headerFile, List<(int Index, WfdbSignal Signal)> signals)
    {
        var first = signals[0].Signal;
        foreach (var (index, signal) in signals)
        {
            if (signal.Format == first.Format && (signal.ByteOffset ?? first.ByteOffset) == first.ByteOffset) continue;
            throw new InputFaultException(
                FaultKind.Integrity,
                new SourcePlace(headerFile),
                $"expected one format and byte offset for the signals of {first.FileName}, found others for signal {index}: correct the header.");
        }

        var name = WfdbRecording.Beside(record, first.FileName);
        var frames = header.FrameCount is > 0 ? header.FrameCount : null;
        var layout = FrameLayout.Of(signals) ?? throw Unsupported(headerFile, $"a frame of {first.FileName} with more than a million samples", "fewer");
        if (FlacSamples.Supports(first.Format))
            return Group(files, name, headerFile, signals, layout, false, stream => new FlacSamples(stream, files.Describe(name), headerFile, signals, layout, first.Format, frames));
        var format = KnownSignalFormats.Find(first.Format) ?? throw Unsupported(
            headerFile, $"signal format {first.Format} of {first.FileName}", $"signal formats {KnownSignalFormats.Numbers}, {FlacSamples.Numbers}");
        return Group(files, name, headerFile, signals, layout, format.IsDifferences, stream => new PackedSamples(stream, files.Describe(name), headerFile, signals, layout, format, frames));
    }

    private static SignalGroup Group(
        IRecordingFiles files, string name, string headerFile, List<(int Index, WfdbSignal Signal)> signals, FrameLayout layout, bool startsAtDifference,
        Func<Stream, SampleStream> open)
    {
        var stream = files.Open(name);
        try
        {
            return new SignalGroup(open(stream), headerFile, signals, layout, startsAtDifference);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    // Lengths that come from the sizes of the files must agree with each other.
    private static void CheckLengths(List<SignalGroup> groups)
    {
        if (groups.Find(group => group.FrameCount != groups[0].FrameCount) is { } odd)
            throw ByteFault.At(odd.File, 0, $"{groups[0].FrameCount} frames, as in {groups[0].File}", $"{odd.FrameCount}");
    }

    private static InputFaultException Unsupported(string headerFile, string found, string expected) => new(
        FaultKind.Configuration, new SourcePlace(headerFile), $"found {found}, which is not supported; expected {expected}.");

    private static IEnumerable<RecordingNotice> HeaderNotices(
        WfdbHeader header, List<SignalGroup> groups, IReadOnlyList<int> selected, string headerFile)
    {
        if (header.SamplingFrequencyHz is null)
            yield return new(
                RecordingNoticeKind.FrequencyAssumed,
                null,
                $"{headerFile}: states no sampling frequency; {WfdbHeader.AssumedSamplingFrequencyHz} Hz assumed.");
        if (header.FrameCount is null or 0)
            yield return new(
                RecordingNoticeKind.LengthAssumed, null, $"{headerFile}: states no length; taken from the size of {groups[0].File}.");
        foreach (var index in selected.Distinct().Where(index => !header.Signals[index].IsCalibrated))
            yield return new(RecordingNoticeKind.Uncalibrated, index, $"{headerFile}: {Uncalibrated(header.Signals[index], index)}");
    }

    private static string Uncalibrated(WfdbSignal signal, int index) => signal.IsGainUndefined
        ? $"states NaN as the gain of signal {index}; none of its samples is delivered as valid."
        : $"states no gain for signal {index}; {WfdbSignal.AssumedGain} per {signal.UnitOrAssumed} assumed: not calibrated.";
}
