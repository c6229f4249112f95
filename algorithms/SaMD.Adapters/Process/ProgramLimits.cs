namespace SaMD.Adapters.Process;

/// <summary>What a child process is held to, on one recording.</summary>
/// <param name="TimeSeconds">Wall time after which it is ended, above 0.</param>
/// <param name="MemoryMiB">Address space that each of its processes may have, at least 16.</param>
public sealed record ProgramLimits(double TimeSeconds, int MemoryMiB)
{
    /// <summary>Time where <c>algorithm.yaml</c> states none: enough for a day of signal at 150 times real time.</summary>
    public const double UsualTimeSeconds = 600;

    /// <summary>Memory where <c>algorithm.yaml</c> states none. It is address space, of which runtimes reserve more than they use.</summary>
    public const int UsualMemoryMiB = 4096;

    /// <summary>The most that it may write to its standard output, and into any one file, in bytes.</summary>
    public const int LargestOutputBytes = 64 << 20;

    /// <summary>The longest line of its answer, in bytes.</summary>
    public const int LongestLineBytes = 64 << 10;

    /// <summary>The most that it may write to its standard error, in bytes.</summary>
    public const int LargestErrorBytes = 1 << 20;
}
