using SaMD.Files;
using SaMD.Validation.Statistics;

namespace SaMD.Validation.Datasets;

/// <summary>What is declared about a dataset: its origin, its records, whose they are, and what they may be used for.</summary>
/// <param name="Id">Its id, for example <c>mitdb</c>.</param>
/// <param name="Version">Its version.</param>
/// <param name="Title">Its title.</param>
/// <param name="Synthetic">Whether its recordings are made, not measured.</param>
/// <param name="Source">Where it comes from; <see langword="null"/> only for a made dataset.</param>
/// <param name="Doi">Its digital object identifier; <see langword="null"/> where it has none.</param>
/// <param name="Licence">Licence of the recordings.</param>
/// <param name="Attribution">The credit that the licence asks for.</param>
/// <param name="Citation">The papers to cite.</param>
/// <param name="Redistribution">What a bundle or a report may carry on.</param>
/// <param name="Format">Format of the recordings, one of <see cref="Signals.RecordingFormats"/>.</param>
/// <param name="Folder">Its folder: below the search path, or, for a committed dataset, below the folder of the manifests.</param>
/// <param name="Committed">Whether its recordings are committed beside its manifest.</param>
/// <param name="Channels">What its channels are; the first rule that matches holds.</param>
/// <param name="PersonsKnown">Whether it is known whose the records are.</param>
/// <param name="Records">Its records in the order of the manifest, excluded ones among them.</param>
/// <param name="References">Its reference standards.</param>
/// <param name="Exclusions">Records left out, with the reason, in the order of the manifest.</param>
/// <param name="StratumNames">Names of its strata, in the order of the manifest; every record has a value for each.</param>
/// <param name="Notes">What a reader of a report must know.</param>
/// <param name="DeclaredDesignEffects">Design effects by endpoint.</param>
/// <param name="DigestsFile">Name of the list of file digests, which lies beside the manifest.</param>
/// <param name="Digests">The digest of every file of the dataset.</param>
/// <param name="Place">Where the manifest lies.</param>
/// <param name="Digest">SHA-256 over the manifest and the list of file digests: changes whenever a byte of either does.</param>
public sealed record DatasetManifest(
    string Id, string Version, string Title, bool Synthetic, string? Source, string? Doi, string Licence, string Attribution,
    string Citation, Redistribution Redistribution, string Format, string Folder, bool Committed,
    IReadOnlyList<ChannelRule> Channels, bool PersonsKnown, IReadOnlyList<DatasetRecord> Records,
    IReadOnlyList<NamedReference> References, IReadOnlyList<RecordExclusion> Exclusions, IReadOnlyList<string> StratumNames,
    IReadOnlyList<string> Notes, IReadOnlyDictionary<string, DeclaredDesignEffect> DeclaredDesignEffects, string DigestsFile,
    DigestList Digests, SourcePlace Place, string Digest)
{
    /// <summary>Whether it holds recordings. Where not, it holds annotations alone, and no algorithm that reads signals can run on it.</summary>
    public bool HasSignals { get; init; } = true;

    /// <summary>The values that each stratum declares, whether or not a record has them; a record may also be <see cref="DatasetRecord.UnknownStratum"/>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> StratumValues { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Layout of its recordings in CSV; <see langword="null"/> for other formats, and where each recording has its own beside it.</summary>
    public Signals.Formats.Csv.CsvLayout? CsvLayout { get; init; }

    /// <summary>The format of its recordings.</summary>
    public Signals.RecordingFormat Recordings => CsvLayout is { } layout ? Signals.Formats.Csv.CsvRecording.Format(layout) : Signals.RecordingFormats.Find(Format)!;

    /// <summary>Whether the tests of this project read it. Where not, its manifest is declared and not tried.</summary>
    public bool IsExercised { get; init; } = true;

    /// <summary>Whether the digests of its files are known. Where not, nothing of it is read until the user lists them.</summary>
    public bool HasDigests { get; init; } = true;

    /// <summary>How to get access to it, where not everybody may download it; <see langword="null"/> where everybody may.</summary>
    public string? RestrictedAccess { get; init; }

    /// <summary>Where its files are downloaded from; empty where they are not.</summary>
    public IReadOnlyList<DownloadRule> Downloads { get; init; } = [];

    /// <summary>Partitions that it declares sealed beside <see cref="Datasets.Partitions.Test"/>, which always is.</summary>
    public IReadOnlyList<string> DeclaredSealed { get; init; } = [];

    /// <summary>Whether a partition is sealed: read only by a run whose gate names it, after the ledger says so.</summary>
    /// <param name="partition">The partition.</param>
    public bool IsSealed(string? partition) => partition == Datasets.Partitions.Test || (partition is not null && DeclaredSealed.Contains(partition));

    /// <summary>Paths of the files that no record needs but sealed ones.</summary>
    public IReadOnlySet<string> SealedFiles
    {
        get
        {
            var files = Records.Where(record => IsSealed(record.Partition)).SelectMany(record => FilesOf(record.Name)).Select(line => line.Path).ToHashSet(StringComparer.Ordinal);
            if (files.Count > 0) files.ExceptWith(Records.Where(record => !IsSealed(record.Partition)).SelectMany(record => FilesOf(record.Name)).Select(line => line.Path));
            return files;
        }
    }

    /// <summary>What of a partition is kept elsewhere; <see langword="null"/> where it has records here, or nothing is said of it.</summary>
    /// <param name="partition">The partition.</param>
    public WithheldPart? WithheldOf(string partition) => RecordsOf(partition).Count > 0 ? null : Withheld.FirstOrDefault(part => part.Partition == partition);

    /// <summary>What of the source it leaves out on purpose.</summary>
    public IReadOnlyList<WithheldPart> Withheld { get; init; } = [];

    /// <summary>What a report must say of it: its notes, and what follows from how it is come by and from its references.</summary>
    public IReadOnlyList<string> ReportNotes =>
    [
        .. IsExercised ? Array.Empty<string>() : ["Not exercised by the tests of samd: the manifest is declared, not tried."],
        .. Withheld.Select(part => $"Withheld ({part.Partition}): {part.What}"),
        .. References.Select(reference => reference.Caveat).OfType<string>(),
        .. Notes,
    ];

    /// <summary>What a channel is; <see langword="null"/> where no rule speaks of it.</summary>
    /// <param name="channelName">The channel's name in the recording; may be empty.</param>
    public ChannelRule? RuleFor(string channelName) => Channels.FirstOrDefault(rule => rule.Matches(channelName));

    /// <summary>Why a record is left out; <see langword="null"/> where it is not.</summary>
    /// <param name="record">The record's name.</param>
    public string? ExclusionReason(string record) => Exclusions.FirstOrDefault(exclusion => exclusion.Record == record)?.Reason;

    /// <summary>Files that a record needs: those named after it, then those that its references need beside; each once.</summary>
    /// <param name="record">The record's name.</param>
    public IReadOnlyList<DigestLine> FilesOf(string record)
    {
        var files = Digests.FilesOf(record).ToList();
        foreach (var reference in References)
            foreach (var beside in reference.Source.FilesBeside(Digests, record))
                if (!files.Contains(beside)) files.Add(beside);
        return files;
    }

    /// <summary>Partitions that hold a record, in the order of <see cref="Datasets.Partitions.All"/>.</summary>
    public IReadOnlyList<string> Partitions =>
        [.. Datasets.Partitions.All.Where(partition => Records.Any(record => record.Partition == partition))];

    /// <summary>Records of a partition that are not excluded, in the order of the manifest; empty where there are none.</summary>
    /// <param name="partition">The partition.</param>
    public IReadOnlyList<DatasetRecord> RecordsOf(string partition)
    {
        var excluded = Exclusions.Select(exclusion => exclusion.Record).ToHashSet(StringComparer.Ordinal);
        return [.. Records.Where(record => record.Partition == partition && !excluded.Contains(record.Name))];
    }
}
