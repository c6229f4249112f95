namespace SaMD.Contracts;

/// <summary>The samples of one input in one block. The default value is an empty span that starts at sample 0.</summary>
public readonly ref struct ChannelSamples
{
    /// <summary>Creates a view.</summary>
    /// <param name="firstSample">Index of the first sample in the input, at least 0.</param>
    /// <param name="samples">Finite samples in the declared unit; a sample marked invalid holds 0.</param>
    /// <param name="valid">One flag per sample, or empty when all are valid.</param>
    /// <exception cref="ArgumentException">The flags are neither empty nor as many as the samples.</exception>
    public ChannelSamples(long firstSample, ReadOnlySpan<float> samples, ReadOnlySpan<bool> valid)
    {
        if (!valid.IsEmpty && valid.Length != samples.Length)
            throw new ArgumentException($"{samples.Length} samples have {valid.Length} validity flags; give none, or one per sample.", nameof(valid));
        FirstSample = firstSample;
        Samples = samples;
        Valid = valid;
    }

    /// <summary>Index, from the start of the recording, of the first sample of this view.</summary>
    public long FirstSample { get; }

    /// <summary>Samples in the declared unit: finite; 0 where not valid. There is no sentinel and no NaN.</summary>
    public ReadOnlySpan<float> Samples { get; }

    /// <summary>Validity of each sample; empty means that all samples are valid.</summary>
    public ReadOnlySpan<bool> Valid { get; }

    /// <summary>Whether no sample of this view is marked invalid.</summary>
    public bool AllValid => Valid.IsEmpty || !Valid.Contains(false);

    /// <summary>Whether the sample at an offset of this view is valid.</summary>
    /// <param name="offset">0 up to the number of samples, exclusive.</param>
    public bool IsValid(int offset) => Valid.IsEmpty || Valid[offset];
}
