namespace SaMD.Signals;

/// <summary>Where a reader puts the samples of one channel: reused from call to call, so that memory is set by the block.</summary>
/// <param name="capacity">Largest number of samples that one call may deliver.</param>
public sealed class SampleBuffer(int capacity)
{
    /// <summary>Samples in the channel's physical unit; only the first <see cref="Count"/> are meaningful, and 0 where not valid.</summary>
    public float[] Samples { get; } = new float[capacity];

    /// <summary>Validity of each sample; meaningful only while <see cref="AllValid"/> is <see langword="false"/>.</summary>
    public bool[] Valid { get; } = new bool[capacity];

    /// <summary>How many samples the latest call delivered.</summary>
    public int Count { get; set; }

    /// <summary>Whether every sample of the latest call is valid; then <see cref="Valid"/> was not filled in.</summary>
    public bool AllValid { get; set; } = true;
}
