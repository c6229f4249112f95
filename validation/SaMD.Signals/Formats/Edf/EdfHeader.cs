namespace SaMD.Signals.Formats.Edf;

/// <summary>
/// The header of an EDF, EDF+ or BDF file (Kemp et al. 1992, doi 10.1016/0013-4694(92)90009-7; EDF+: Kemp and Olivan 2003, doi
/// 10.1016/S1388-2457(03)00123-8; BDF: BioSemi, three bytes a sample).
/// </summary>
/// <param name="BytesPerSample">2, or 3 in BDF.</param>
/// <param name="Patient">Field of the patient.</param>
/// <param name="Recording">Field of the recording.</param>
/// <param name="StartDate">Start as written, <c>dd.mm.yy</c>.</param>
/// <param name="StartTime">Start as written, <c>hh.mm.ss</c>.</param>
/// <param name="Reserved">The reserved field: begins with <c>EDF+C</c>, <c>EDF+D</c>, <c>BDF+C</c> or <c>BDF+D</c> in the plus formats.</param>
/// <param name="RecordCount">Data records; <see langword="null"/> where the file says -1 (not known when it was written).</param>
/// <param name="RecordSeconds">Length of a data record in seconds, 0 or more; 0 only where nothing but annotations is recorded.</param>
/// <param name="Signals">All signals, those of annotations among them.</param>
public sealed record EdfHeader(
    int BytesPerSample, string Patient, string Recording, string StartDate, string StartTime, string Reserved, long? RecordCount,
    double RecordSeconds, IReadOnlyList<EdfSignal> Signals)
{
    /// <summary>Bytes before the first data record.</summary>
    public int HeaderBytes => 256 * (1 + Signals.Count);

    /// <summary>Bytes of a data record.</summary>
    public int RecordBytes => Signals.Sum(signal => signal.SamplesPerRecord) * BytesPerSample;

    /// <summary>The signals that hold samples, in the order of the file.</summary>
    public IReadOnlyList<EdfSignal> SampleSignals => [.. Signals.Where(static signal => !signal.IsAnnotations)];

    /// <summary>Frames in a data record: the largest number that divides every signal's samples, so that a frame is as short as can be.</summary>
    public int FramesPerRecord => SampleSignals.Select(static signal => signal.SamplesPerRecord).Aggregate(0, GreatestCommonDivisor);

    /// <summary>Frames per second; 0 where nothing but annotations is recorded.</summary>
    public double FrameFrequencyHz => RecordSeconds > 0 ? FramesPerRecord / RecordSeconds : 0;

    /// <summary>First byte of a signal in a data record.</summary>
    /// <param name="signal">One of <see cref="Signals"/>.</param>
    public int OffsetOf(EdfSignal signal) => Signals.TakeWhile(other => other != signal).Sum(other => other.SamplesPerRecord) * BytesPerSample;

    private static int GreatestCommonDivisor(int one, int other) => other == 0 ? one : GreatestCommonDivisor(other, one % other);
}
