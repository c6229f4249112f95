namespace SaMD.Algorithms.PpgHeartRate.V1_0_0;

/// <summary>Reads the rate of a window, from all channels, movement and what was known before.</summary>
internal sealed class WindowReader
{
    private readonly ChannelHistory[] _histories;
    private readonly InputGrid[] _grids;
    private readonly int _channels;
    private readonly ChannelHistory[] _usable;
    private readonly double[] _weights = new double[Tuning.RateCount];
    private readonly RateEvidence _evidence;
    private readonly RateTracker _tracker = new();
    private readonly PulseCounter _counter = new();
    private double _recentMotion;

    internal WindowReader(ChannelHistory[] histories, InputGrid[] grids, int channels)
    {
        (_histories, _grids, _channels) = (histories, grids, channels);
        _usable = new ChannelHistory[channels];
        _evidence = new RateEvidence(channels);
    }

    /// <summary>The rate of the window that ends before a sample of the grid, <see langword="null"/> for no reading, and its confidence.</summary>
    internal (double? RateBpm, double Confidence) Read(long end)
    {
        var axes = _histories.AsSpan(_channels);
        foreach (var axis in axes) axis.Spectrum.Make();
        var motion = MotionWeight(axes, end);
        _recentMotion = Math.Max(motion, _recentMotion - Tuning.MotionFading);
        _tracker.Move(_recentMotion);
        var usable = Usable(end);
        if (usable.IsEmpty) return (null, 0);
        _evidence.Make(usable, axes, motion, end);
        var pulses = Pulses(usable, end);
        // In movement even likenesses deceive: steps have a shape too.
        if (motion == 0 && pulses.IsTrusted) WeighWith(pulses);
        else _tracker.Weigh(_evidence.Values);
        var (bins, confidence) = _tracker.Estimate();
        var least = Tuning.LeastConfidenceStill + (_recentMotion * (Tuning.LeastConfidenceMoving - Tuning.LeastConfidenceStill));
        return (confidence >= least ? (Tuning.LowestRateBin + bins) * Tuning.BinBpm : null, confidence);
    }

    private double MotionWeight(ReadOnlySpan<ChannelHistory> axes, long end)
    {
        if (axes.IsEmpty) return 0;
        Span<double> levels = stackalloc double[axes.Length];
        for (var i = 0; i < axes.Length; i++) levels[i] = _grids[_channels + i].Level;
        return Math.Clamp((MotionLevel.Of(axes, levels, end) - Tuning.StillLevel) / (Tuning.MovingLevel - Tuning.StillLevel), 0, 1);
    }

    private ReadOnlySpan<ChannelHistory> Usable(long end)
    {
        var count = 0;
        for (var i = 0; i < _channels; i++)
        {
            if (_histories[i].UsableShare(end) < Tuning.LeastValidShare) continue;
            _histories[i].Spectrum.Make();
            if (_histories[i].Spectrum.Level > 0) _usable[count++] = _histories[i];
        }
        return _usable.AsSpan(0, count);
    }

    private PulseCount Pulses(ReadOnlySpan<ChannelHistory> usable, long end)
    {
        PulseCount best = default;
        foreach (var history in usable)
            if (_counter.Count(history, end) is var count && count.Likeness > best.Likeness) best = count;
        return best;
    }

    // The more irregular the pulses, the less a spectrum can say, and the more their count.
    private void WeighWith(PulseCount pulses)
    {
        var regular = Math.Clamp((pulses.Regularity - Tuning.RegularFrom) / (Tuning.RegularTo - Tuning.RegularFrom), 0, 1);
        for (var i = 0; i < _weights.Length; i++)
        {
            var away = (((Tuning.LowestRateBin + i) * Tuning.BinBpm) - pulses.RateBpm) / Tuning.PulseWidthBpm;
            var near = Tuning.PulseFloor + (1 / (1 + (away * away * away * away)));
            _weights[i] = near * (((1 - regular) * 0.5) + (regular * _evidence.Values[i]));
        }
        _tracker.Weigh(_weights);
    }
}
