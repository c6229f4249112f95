namespace SaMD.Signals.Formats.Wfdb;

/// <content>What the header states of the samples, compared with the samples.</content>
internal sealed partial class SignalGroup
{
    private readonly bool _startsAtDifference;

    private void CompareInitialValues()
    {
        if (_startsAtDifference) return;
        for (var i = 0; i < Signals.Count; i++)
            if (Signals[i].Signal.InitialValue is { } stated && stated != _chunk[Layout.Positions[i]])
                Notices.Add(new(
                    RecordingNoticeKind.InitialValueDiffers,
                    Signals[i].Index,
                    $"{File}: {_headerFile} states {stated} as the first sample of {Title(i)}, the file begins with {_chunk[Layout.Positions[i]]}; "
                    + "the file is followed."));
    }

    private void Complete()
    {
        _complete = true;
        for (var i = 0; i < Signals.Count; i++) CompareChecksum(i);
        var (end, behind) = _samples.PassRest();
        if (behind > 0)
            Notices.Add(new(
                RecordingNoticeKind.BytesBehindEnd,
                null,
                $"{File}: byte {end}: expected the end of the file after {FrameCount} frames, found {behind} more bytes; "
                + "they were not read as samples."));
    }

    private void CompareChecksum(int index)
    {
        var (stated, found) = (Signals[index].Signal.Checksum, Sum(index) & 0xffff);
        // Some writers sign it, some do not.
        if (stated is { } value && unchecked((uint)value & 0xffff) == found) return;
        if (stated is not (null or 0))
            throw ByteFault.At(
                File,
                _samples.Offset,
                $"samples of {Title(index)} with the checksum {stated & 0xffff} that {_headerFile} states",
                $"samples with the checksum {found}");
        Notices.Add(new(
            RecordingNoticeKind.NotVerified,
            Signals[index].Index,
            $"{_headerFile}: states {(stated is null ? "no checksum" : "the checksum 0")} for {Title(index)}, "
            + $"the samples add up to {found}; they could not be verified."));
    }

    // Sums are kept for each place of the frame; a signal may have several.
    private uint Sum(int index)
    {
        var sum = 0u;
        foreach (var part in _sums.AsSpan(Layout.Positions[index], Layout.Counts[index])) sum = unchecked(sum + part);
        return sum;
    }

    private string Title(int index) =>
        Signals[index].Signal.Name is { Length: > 0 } name ? $"signal {Signals[index].Index} ({name})" : $"signal {Signals[index].Index}";
}
