using SaMD.Files;
using SaMD.Validation.Execution;

namespace SaMD.Validation.Sealing;

/// <summary>
/// Why an execution was not run, as it may be shown: of a sealed recording not even what its header says. That a file is not there is
/// seen without opening it, and is told.
/// </summary>
internal static class SealedReasons
{
    private const int DigestDigits = 16;

    /// <summary>The reason.</summary>
    public static string Shown(ExecutionOutcome outcome)
    {
        var (key, record) = (outcome.Planned.Key, outcome.Record);
        if (!key.Sealed || outcome.Planned.Refused is not null || outcome.Planned.Dataset.FindMissing(key.Record) is not null) return record.Reason!;
        // Another reason is another input: the digest tells them apart without telling what they are.
        var digest = Sha256Digest.OfText($"{key.Record}\n{record.Reason}")[..DigestDigits];
        return $"a recording of the sealed partition '{outcome.Planned.Record.Partition}' of {key.Dataset} {What(record.ReasonCode)}; core/{Evidence.BundlePaths.SealedRecordings} says which and why ({digest})";
    }

    private static string What(string? code) => code switch
    {
        "integrity" => "is not as its digest says, or damaged",
        "binding" => "has no channel for the algorithm",
        "too-short" => "is shorter than where scoring starts",
        _ => "could not be read",
    };
}
