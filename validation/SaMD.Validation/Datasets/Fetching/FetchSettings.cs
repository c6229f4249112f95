namespace SaMD.Validation.Datasets.Fetching;

/// <summary>Bounds of a download: nothing that a server does can keep it busy for ever or fill the disk with one file.</summary>
public sealed record FetchSettings
{
    /// <summary>How often a file is asked for at most, the first time among them; default 5.</summary>
    public int MostAttempts { get; init; } = 5;

    /// <summary>How long is waited before the second attempt; doubled before each further one; default 1 s.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait for an answer, or for more of it; default 30 s.</summary>
    public TimeSpan LongestSilence { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest time that one attempt may take, however little comes in between; default 30 min.</summary>
    public TimeSpan LongestAttempt { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>The most bytes that one file may have; default 4 GiB.</summary>
    public long LargestFileBytes { get; init; } = 4L << 30;

    /// <summary>How many redirections of one request are followed; default 5.</summary>
    public int MostRedirections { get; init; } = 5;

    /// <summary>How many files are fetched at the same time; default 4.</summary>
    public int Connections { get; init; } = 4;

    /// <summary>After how many files that failed the others are not tried any more; default 10.</summary>
    public int MostFailures { get; init; } = 10;
}
