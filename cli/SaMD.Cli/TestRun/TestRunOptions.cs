namespace SaMD.Cli.TestRun;

/// <summary>What <c>samd test</c> is asked to do.</summary>
/// <param name="Checkout">Folder that holds <c>SaMD.sln</c>; see <see cref="Checkout.Find"/>.</param>
public sealed record TestRunOptions(string Checkout)
{
    /// <summary>
    /// Which tests run: an xUnit query (begins with <c>/</c>, <c>/assembly/namespace/class/method[trait=value]</c>), or part of
    /// a full method name. <see langword="null"/>: all.
    /// </summary>
    public string? Filter { get; init; }

    /// <summary>Whether the long fuzz and leak tests run too: sets <c>SAMD_THOROUGH=1</c> for the tests.</summary>
    public bool Thorough { get; init; }

    /// <summary>How many of the slowest tests are listed at the end; 0 for none.</summary>
    public int SlowestListed { get; init; } = 5;

    /// <summary>How many test programs run at once; each of them uses all cores for its own tests.</summary>
    public int AtOnce { get; init; } = Math.Min(2, Environment.ProcessorCount);

    /// <summary>When a test program counts as hanging and is ended, as a failure.</summary>
    public TimeSpan Limit => Thorough ? TimeSpan.FromHours(3) : TimeSpan.FromMinutes(10);
}
