namespace SaMD.Validation.Datasets.References;

/// <summary>A channel of another WFDB record beside the recording, as monitors store their numerics; read by <see cref="MeasurementsReader"/>.</summary>
/// <param name="Record">Name of that record.</param>
/// <param name="Channel">Pattern on the channel's name, with <c>*</c> and <c>?</c>; exactly one channel must match.</param>
/// <param name="Valid">Values that count; others are absent.</param>
public sealed record NumericsSource(PathTemplate Record, string Channel, ValidRange Valid) : ReferenceSource
{
    /// <inheritdoc />
    public override string Word => "numerics";

    /// <inheritdoc />
    public override IEnumerable<DigestLine> FilesBeside(DigestList digests, string record)
    {
        ArgumentNullException.ThrowIfNull(digests);
        return digests.FilesOf(Record.For(record));
    }

    internal override string? Unlisted(DigestList digests, string record) => UnlessListed(digests, $"{Record.For(record)}.hea");
}
