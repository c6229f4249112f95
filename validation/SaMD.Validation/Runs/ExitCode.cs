using SaMD.Files;

namespace SaMD.Validation.Runs;

/// <summary>The documented exit codes. Where several hold, the first of 70, 4, 2, 1, 5, 3, 0.</summary>
public static class ExitCode
{
    /// <summary>All green.</summary>
    public const int Green = 0;

    /// <summary>A requirement failed.</summary>
    public const int Failed = 1;

    /// <summary>Usage, schema or configuration.</summary>
    public const int Configuration = 2;

    /// <summary>Inconclusive or not run.</summary>
    public const int Inconclusive = 3;

    /// <summary>Integrity: lock, seal, independence, digest, signature.</summary>
    public const int Integrity = 4;

    /// <summary>Stale: what a verdict rests on has moved.</summary>
    public const int Stale = 5;

    /// <summary>Internal error.</summary>
    public const int Internal = 70;

    private static readonly int[] WorstFirst = [Internal, Integrity, Configuration, Failed, Stale, Inconclusive, Green];

    /// <summary>The code that a fault leads to.</summary>
    /// <param name="kind">Its kind.</param>
    public static int Of(FaultKind kind) => kind switch
    {
        FaultKind.Integrity => Integrity,
        FaultKind.Absent => Inconclusive,
        _ => Configuration,
    };

    /// <summary>The code of several.</summary>
    /// <param name="codes">Codes that hold; none is green.</param>
    public static int Worst(IEnumerable<int> codes)
    {
        var held = codes.ToHashSet();
        return WorstFirst.FirstOrDefault(held.Contains, Green);
    }
}
