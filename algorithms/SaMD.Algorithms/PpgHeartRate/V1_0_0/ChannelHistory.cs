namespace SaMD.Algorithms.PpgHeartRate.V1_0_0;

/// <summary>The last samples of one input on the grid: high-passed, with how many were missing, and their spectrum.</summary>
internal sealed class ChannelHistory
{
    // A power of two, so that places are cheap.
    private const int Capacity = 512;
    private const int Mask = Capacity - 1;

    private readonly HighPass _filter = new(Tuning.HighPassHz);
    private readonly double[] _raw = new double[Capacity];
    private readonly double[] _filtered = new double[Capacity];
    private readonly bool[] _usable = new bool[Capacity];

    /// <summary>Samples of the grid so far.</summary>
    internal long Count { get; private set; }

    /// <summary>Spectrum of the window.</summary>
    internal WindowSpectrum Spectrum { get; } = new();

    /// <summary>Takes the next sample of the grid.</summary>
    internal void Add(double value, bool usable)
    {
        var place = Count++ & Mask;
        _raw[place] = value;
        _filtered[place] = _filter.Next(value);
        _usable[place] = usable;
    }

    /// <summary>A sample before filtering, less the input's first level.</summary>
    internal double Raw(long index) => _raw[index & Mask];

    /// <summary>A filtered sample; one of the last 500.</summary>
    internal double Filtered(long index) => _filtered[index & Mask];

    /// <summary>Takes the hop that ends before a sample into the spectrum.</summary>
    internal void AddHop(long end)
    {
        Span<float> hop = stackalloc float[Tuning.HopSamples];
        for (var i = 0; i < hop.Length; i++) hop[i] = (float)Filtered(end - hop.Length + i);
        Spectrum.Add(hop);
    }

    /// <summary>Share of the samples of the window before an end that were there.</summary>
    internal double UsableShare(long end)
    {
        var count = 0;
        for (var i = Math.Max(0, end - Tuning.WindowSamples); i < end; i++)
            if (_usable[i & Mask]) count++;
        return count / (double)Tuning.WindowSamples;
    }
}
