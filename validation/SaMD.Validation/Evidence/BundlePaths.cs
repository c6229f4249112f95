namespace SaMD.Validation.Evidence;

/// <summary>Names inside an evidence bundle.</summary>
public static class BundlePaths
{
    /// <summary>The part that is byte-identical everywhere.</summary>
    public const string Core = "core";

    /// <summary>One file per run: the only place with a clock.</summary>
    public const string Runs = "runs";

    /// <summary>Attestations, approvals and waivers.</summary>
    public const string Signed = "signed";

    /// <summary>What is made again at any time from the rest.</summary>
    public const string Derived = "derived";

    /// <summary>Work in progress, beside the bundles.</summary>
    public const string Partial = ".partial";

    /// <summary>Digests of what a verdict rests on, in <c>core/</c>.</summary>
    public const string Inputs = "inputs.json";

    /// <summary>One line per comparison and recording, in <c>core/</c>.</summary>
    public const string Recordings = "recordings.jsonl";

    /// <summary>What belongs to sealed partitions per recording, in <c>core/</c>: on no page until it is revealed.</summary>
    public const string Sealed = "sealed";

    /// <summary>One line per comparison and sealed recording, in <c>core/</c>.</summary>
    public const string SealedRecordings = "sealed/recordings.jsonl";

    /// <summary>The sealed recordings and their digests, in <c>core/</c>.</summary>
    public const string SealedParts = "sealed/partitions.json";

    /// <summary>The results with the figures that would tell of a single sealed recording or person, in <c>core/</c>; not there where there are none.</summary>
    public const string SealedResults = "sealed/results.json";

    /// <summary>Estimates and verdicts, in <c>core/</c>: as they may be shown before anything is revealed.</summary>
    public const string Results = "results.json";

    /// <summary>Digest of every other file of its folder.</summary>
    public const string Sums = "SHA256SUMS";

    /// <summary>Hexadecimal digits of a bundle's id.</summary>
    public const int IdLength = 16;
}
