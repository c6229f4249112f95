using System.Collections.Immutable;

namespace SaMD.Validation.Datasets.References;

/// <summary>Annotation files beside the recording, named after it.</summary>
/// <param name="Endings">
/// Endings of the files (<c>atr</c> for <c>100.atr</c>), the one to prefer first: of a record, the first that the dataset lists is
/// taken. At least one. <see cref="Channel"/> alone stands for the name of the channel, in lower case: a file for each lead.
/// </param>
public sealed record AnnotatorSource(ImmutableArray<string> Endings) : ReferenceSource
{
    /// <summary>The ending that stands for the channel's name.</summary>
    public const string Channel = "{channel}";

    /// <summary>Whether each channel has a file of its own.</summary>
    public bool IsPerChannel => Endings.Contains(Channel);

    /// <inheritdoc />
    public override string Word => string.Join('-', Endings).Trim('{', '}');

    /// <summary>The ending of the file for a record.</summary>
    /// <param name="digests">The dataset's files.</param>
    /// <param name="record">The record's name.</param>
    /// <param name="channel">Name of the channel that the first input is bound to; counts only where each has a file of its own.</param>
    /// <returns>The first ending that the dataset lists; the last one where it lists none, so that a message names a file.</returns>
    public string EndingFor(DigestList digests, string record, string channel)
    {
        ArgumentNullException.ThrowIfNull(digests);
        ArgumentNullException.ThrowIfNull(channel);
        if (IsPerChannel) return channel.ToLowerInvariant();
        return Endings.FirstOrDefault(ending => digests.Find($"{record}.{ending}") is not null) ?? Endings[^1];
    }

    /// <inheritdoc />
    public bool Equals(AnnotatorSource? other) => other is not null && Endings.SequenceEqual(other.Endings);

    /// <inheritdoc />
    public override int GetHashCode() => Word.GetHashCode(StringComparison.Ordinal);

    internal override string? Unlisted(DigestList digests, string record) =>
        IsPerChannel ? null : UnlessListed(digests, $"{record}.{EndingFor(digests, record, "")}");
}
