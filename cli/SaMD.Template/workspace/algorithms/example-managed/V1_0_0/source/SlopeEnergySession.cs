using SaMD.Contracts;

namespace ExampleDetector;

/// <summary>
/// One recording, sample by sample, so that the output cannot depend on how the input is cut into blocks. The energy is the mean of the
/// squared slope over 0.12 s; a beat begins where it rises above a share of what recent beats had, and lies where the slope was steepest.
/// </summary>
internal sealed class SlopeEnergySession : IAlgorithmSession
{
    private const double WindowSeconds = 0.12;
    private const double RefractorySeconds = 0.25;
    private const double LongestBeatSeconds = 0.3;
    private const double QuietSeconds = 2;
    private const double ShareOfLevel = 0.25;
    private const double Adaptation = 0.2;

    private readonly double _frequencyHz;
    private readonly double _leastEnergy;
    private readonly double[] _window;
    private readonly RecentRate _rate = new();
    private double _sum, _level, _before, _peak, _steepest;
    private bool _hasBefore, _inBeat;
    private long _start, _fiducial, _lastBeat = long.MinValue / 2, _quietSince, _nextSecond = 1;
    private double _endSeconds;

    public SlopeEnergySession(double frequencyHz, double leastSlope)
    {
        (_frequencyHz, _leastEnergy) = (frequencyHz, leastSlope * leastSlope);
        _window = new double[Math.Max(1, (int)Math.Round(WindowSeconds * frequencyHz))];
    }

    public void Process(SignalBlock block, ICollection<OutputItem> output)
    {
        ArgumentNullException.ThrowIfNull(block);
        ArgumentNullException.ThrowIfNull(output);
        var ecg = block[0];
        for (var i = 0; i < ecg.Samples.Length; i++)
        {
            Take(ecg.FirstSample + i, ecg.Samples[i], ecg.IsValid(i), output);
            GiveRate(ecg.FirstSample + i, output);
        }
        _endSeconds = block.EndSeconds;
    }

    public void Finish(ICollection<OutputItem> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (_inBeat) End(_endSeconds, output);
    }

    public void Dispose()
    {
    }

    private void Take(long k, double sample, bool valid, ICollection<OutputItem> output)
    {
        // 1. Slope; none across a sample that is not valid.
        var slope = valid && _hasBefore ? (sample - _before) * _frequencyHz : 0;
        (_before, _hasBefore) = (sample, valid);
        // 2. Its mean square over the window.
        var place = (int)(k % _window.Length);
        _sum += (slope * slope) - _window[place];
        _window[place] = slope * slope;
        var energy = _sum / _window.Length;
        // 3. The level fades where no beat is found, so that smaller ones are found again.
        if (k - _quietSince > QuietSeconds * _frequencyHz) (_level, _quietSince) = (_level / 2, k);
        // 4. Beginning, course and end of a beat.
        var threshold = Math.Max(_leastEnergy, ShareOfLevel * _level);
        if (!_inBeat && energy > threshold && k - _lastBeat > RefractorySeconds * _frequencyHz)
            (_inBeat, _start, _fiducial, _peak, _steepest) = (true, k, k, 0, 0);
        if (!_inBeat) return;
        _peak = Math.Max(_peak, energy);
        if (Math.Abs(slope) > _steepest) (_steepest, _fiducial) = (Math.Abs(slope), k);
        if (energy <= threshold || k - _start > LongestBeatSeconds * _frequencyHz) End(k / _frequencyHz, output);
    }

    private void End(double reportedAtSeconds, ICollection<OutputItem> output)
    {
        var at = _fiducial / _frequencyHz;
        output.Add(new BeatOutput(at, reportedAtSeconds, BeatClass.Normal));
        _rate.Add(at);
        _level = _level == 0 ? _peak : _level + (Adaptation * (_peak - _level));
        (_inBeat, _lastBeat, _quietSince) = (false, _fiducial, _fiducial);
    }

    private void GiveRate(long k, ICollection<OutputItem> output)
    {
        if (k < SignalBlock.FirstSampleAt(_nextSecond, _frequencyHz)) return;
        var now = k / _frequencyHz;
        output.Add(new HeartRateOutput(now, now, _rate.At(now), null));
        _nextSecond++;
    }
}
