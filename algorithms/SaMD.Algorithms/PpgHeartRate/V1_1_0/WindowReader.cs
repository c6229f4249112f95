using SaMD.Algorithms.PpgHeartRate.V1_0_0;

namespace SaMD.Algorithms.PpgHeartRate.V1_1_0;

/// <summary>Reads the rate of a window, from all channels, movement and what was known before.</summary>
internal sealed class WindowReader
{
    private readonly ChannelHistory[] _histories;
    private readonly ChannelWindow[] _windows;
    private readonly InputGrid[] _grids;
    private readonly int _channels;
    private readonly ChannelWindow[] _usable;
    private readonly PulseCount[] _counts;
    private readonly double[] _weights = new double[Tuning.RateCount];
    private readonly RateEvidence _evidence = new();
    private readonly RateTracker _tracker = new();
    private readonly PulseCounter _counter = new();
    private readonly PulseQuality _quality = new();
    private readonly PulseTrust _trust = new();
    private double _recentMotion;

    internal WindowReader(ChannelHistory[] histories, InputGrid[] grids, int channels)
    {
        (_histories, _grids, _channels) = (histories, grids, channels);
        _windows = [.. histories.Select(_ => new ChannelWindow())];
        (_usable, _counts) = (new ChannelWindow[channels], new PulseCount[channels]);
    }

    /// <summary>The rate of the window that ends before a sample of the grid, <see langword="null"/> for no reading, and its confidence.</summary>
    internal (double? RateBpm, double Confidence) Read(long end)
    {
        for (var i = 0; i < _windows.Length; i++) _windows[i].Take(_histories[i], end);
        var motion = MotionWeight(end);
        _recentMotion = Math.Max(motion, _recentMotion - Tuning.MotionFading);
        _tracker.Move(_recentMotion);
        var usable = Usable(motion == 0, end);
        if (usable.IsEmpty)
        {
            _trust.Next(false);
            return (null, 0);
        }
        Weigh(usable, motion, end);
        var (bins, confidence) = _tracker.Estimate();
        var rate = (Tuning.LowestRateBin + bins) * Tuning.BinBpm;
        var least = Tuning.LeastConfidenceStill + (_recentMotion * (Tuning.LeastConfidenceMoving - Tuning.LeastConfidenceStill));
        var confident = confidence >= least;
        // In movement the shape of a window says nothing of the heart: there the tracker alone decides.
        var trusted = _trust.Next(confident && (_recentMotion > 0 || ShowsPulse(usable, rate)));
        return (confident && trusted ? rate : null, confidence);
    }

    private double MotionWeight(long end)
    {
        var axes = _histories.AsSpan(_channels);
        if (axes.IsEmpty) return 0;
        Span<double> levels = stackalloc double[axes.Length];
        for (var i = 0; i < axes.Length; i++) levels[i] = _grids[_channels + i].Level;
        return Math.Clamp((MotionLevel.Of(axes, _windows.AsSpan(_channels), levels, end) - Tuning.StillLevel) / (Tuning.MovingLevel - Tuning.StillLevel), 0, 1);
    }

    private ReadOnlySpan<ChannelWindow> Usable(bool still, long end)
    {
        var count = 0;
        for (var i = 0; i < _channels; i++)
        {
            if (!(_windows[i].Level > 0) || _histories[i].UsableShare(end) < Tuning.LeastValidShare) continue;
            _windows[i].MakeSpectrum();
            _counts[count] = still ? _counter.Count(_histories[i], end) : default;
            _usable[count++] = _windows[i];
        }
        return _usable.AsSpan(0, count);
    }

    private void Weigh(ReadOnlySpan<ChannelWindow> usable, double motion, long end)
    {
        _evidence.Make(usable);
        if (motion > 0)
        {
            var axes = _windows.AsSpan(_channels);
            foreach (var axis in axes) axis.MakeSpectrum();
            _evidence.TakeOffMotion(usable, _histories.AsSpan(_channels), axes, motion, end);
        }
        _evidence.Combine();
        PulseCount best = default;
        foreach (var count in _counts.AsSpan(0, usable.Length))
            if (count.Likeness > best.Likeness) best = count;
        // In movement even likenesses deceive: steps have a shape too.
        if (motion == 0 && best.IsTrusted) WeighWith(best);
        else _tracker.Weigh(_evidence.Values);
    }

    private bool ShowsPulse(ReadOnlySpan<ChannelWindow> usable, double rateBpm)
    {
        for (var i = 0; i < usable.Length; i++)
            if (_quality.IsPulse(usable[i], _counts[i], rateBpm)) return true;
        return false;
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
