namespace SaMD.Signals.Formats.Wfdb.SignalFormats;

/// <summary>
/// One way in which WFDB signal files hold samples (WFDB Applications Guide, signal(5)). Samples come in units: the fewest whole
/// bytes that hold a whole number of samples. The signals of a frame follow each other, frame by frame.
/// </summary>
internal interface ISignalFormat
{
    /// <summary>Its number in headers.</summary>
    int Number { get; }

    /// <summary>Samples in a unit.</summary>
    int SamplesPerUnit { get; }

    /// <summary>Bytes in a unit.</summary>
    int BytesPerUnit { get; }

    /// <summary>The value that says that there is no sample, also the lowest that the format can hold; <see langword="null"/> where it has none.</summary>
    int? InvalidSample { get; }

    /// <summary>Whether samples are kept as differences to the sample before.</summary>
    bool IsDifferences => false;

    /// <summary>Whether this program writes the format.</summary>
    bool CanBeWritten => false;

    /// <summary>Bytes that hold the first samples of a unit.</summary>
    /// <param name="samples">How many samples: less than a unit.</param>
    int BytesOfPartialUnit(int samples);

    /// <summary>Decodes whole units.</summary>
    /// <param name="units">Their bytes.</param>
    /// <param name="samples">Where the samples go: room for those of all units.</param>
    void Decode(ReadOnlySpan<byte> units, Span<int> samples);

    /// <summary>Encodes whole units.</summary>
    /// <param name="samples">Samples within the format's range.</param>
    /// <param name="units">Where the bytes go: room for those of all units.</param>
    void Encode(ReadOnlySpan<int> samples, Span<byte> units);
}
