namespace SaMD.Signals.Formats.Wfdb;

/// <summary>One signal line of a WFDB header (header(5)). What the file does not state is <see langword="null"/>.</summary>
public sealed record WfdbSignal
{
    /// <summary>Gain that the WFDB library assumes where none is stated, in adu per unit.</summary>
    public const double AssumedGain = 200;

    /// <summary>File that holds the samples, relative to the header's folder.</summary>
    public required string FileName { get; init; }

    /// <summary>Number of the signal format, as signal(5) counts them.</summary>
    public required int Format { get; init; }

    /// <summary>Samples of this signal in each frame, at least 1.</summary>
    public int? SamplesPerFrame { get; init; }

    /// <summary>By how many frames this signal's samples come late in the file, at least 0.</summary>
    public int? Skew { get; init; }

    /// <summary>Byte of the file where the samples begin, at least 0.</summary>
    public long? ByteOffset { get; init; }

    /// <summary>ADC units per physical unit; 0 says that the signal is not calibrated.</summary>
    public double? Gain { get; init; }

    /// <summary>
    /// Whether the header states NaN as the gain (bidmc does): no sample has a physical value, so that readers deliver all as not valid.
    /// </summary>
    public bool IsGainUndefined { get; init; }

    /// <summary>ADC value that stands for 0 physical units.</summary>
    public int? Baseline { get; init; }

    /// <summary>Physical unit.</summary>
    public string? Unit { get; init; }

    /// <summary>Resolution of the converter in bits; 0 where it is not known.</summary>
    public int? AdcResolutionBits { get; init; }

    /// <summary>Middle of the converter's range in ADC units.</summary>
    public int? AdcZero { get; init; }

    /// <summary>First sample in ADC units.</summary>
    public int? InitialValue { get; init; }

    /// <summary>Sum of all samples modulo 65536; signed in files of the C library, unsigned in others.</summary>
    public int? Checksum { get; init; }

    /// <summary>Bytes that special files must be read by; 0 for ordinary files.</summary>
    public int? BlockSize { get; init; }

    /// <summary>Free text: mostly the name of the lead. Blanks at its end are kept.</summary>
    public string? Description { get; init; }

    /// <summary>Whether the header states a gain other than 0; otherwise physical values rest on <see cref="AssumedGain"/>.</summary>
    public bool IsCalibrated => Gain is not (null or 0);

    /// <summary>The stated gain, else <see cref="AssumedGain"/>.</summary>
    public double GainOrAssumed => IsCalibrated ? Gain!.Value : AssumedGain;

    /// <summary>The stated baseline, else the ADC zero, else 0, as header(5) lays down.</summary>
    public int BaselineOrAssumed => Baseline ?? AdcZero ?? 0;

    /// <summary>The stated unit, else mV, as header(5) lays down.</summary>
    public string UnitOrAssumed => Unit ?? "mV";

    /// <summary>
    /// The description without blanks around it and without the comma that some databases (bidmc) put behind it; empty where there is none.
    /// </summary>
    public string Name => Description?.Trim().TrimEnd(',').TrimEnd() ?? "";
}
