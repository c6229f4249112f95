using SaMD.Algorithms.Dsp.V1;

namespace SaMD.Algorithms.EcgHeartRate.V1_0_0;

/// <summary>
/// Takes samples, and at fixed input times (so that it does not matter how the input is cut) looks at the signals for new
/// candidates and describes them.
/// </summary>
/// <remarks>
/// What runs for each sample or candidate is compiled at full optimisation at once (AggressiveOptimization, here and in
/// <c>Dsp/V1</c>): most recordings end before tiered compilation would get there.
/// </remarks>
internal sealed class QrsScanner
{
    private readonly int _factor;
    private readonly int _interval;
    private readonly int _future;
    private readonly int _history;
    private readonly float _minimumAmplitude;
    private readonly Decimator _decimator;
    private readonly QrsSignals _signals;
    private readonly QrsCandidates _candidates;
    private readonly QrsContext _context;
    private readonly QrsFeatures _features;
    private long _nextLook;
    private long _described;

    /// <summary>Creates a scanner.</summary>
    /// <param name="frequencyHz">Samples per second, 100 to 1000.</param>
    /// <param name="minimumAmplitude">Peak-to-peak amplitude in mV below which a complex does not count.</param>
    internal QrsScanner(double frequencyHz, float minimumAmplitude)
    {
        _minimumAmplitude = minimumAmplitude;
        _factor = Math.Max(1, (int)(frequencyHz / Tuning.LowestWorkingHz));
        _decimator = new Decimator(_factor);
        _signals = new QrsSignals(frequencyHz / _factor);
        _candidates = new QrsCandidates(_signals);
        _context = new QrsContext(_signals, _candidates);
        _features = new QrsFeatures(_signals, _candidates, _context);
        _interval = (int)Math.Round(Tuning.LookIntervalSeconds * _signals.FrequencyHz);
        _nextLook = (long)Math.Round(Tuning.FirstLookSeconds * _signals.FrequencyHz);
        _future = (int)Math.Ceiling(Tuning.FutureSeconds * DetectionHz);
        _history = (int)(Tuning.HistorySeconds * DetectionHz);
    }

    /// <summary>Samples per second of the detection function, in which candidates and limits are counted.</summary>
    internal double DetectionHz => _signals.DetectionHz;

    /// <summary>How many samples to take before the next look, at least 1.</summary>
    internal int SamplesToLook => _decimator.InputsFor((int)(_nextLook - _signals.End));

    /// <summary>Detection sample up to which candidates are described.</summary>
    internal long Limit { get; private set; }

    /// <summary>Takes at most as many samples as there are to the next look.</summary>
    /// <returns>Whether it is time for that look.</returns>
    internal bool Take(ReadOnlySpan<float> samples, ReadOnlySpan<bool> valid)
    {
        var room = _signals.Room((int)(_nextLook - _signals.End));
        _signals.Append(_decimator.Process(samples, valid, room));
        return _signals.End == _nextLook;
    }

    /// <summary>Looks at what was taken so far; the candidates with enough signal behind them can then be described.</summary>
    internal void Look()
    {
        _nextLook += _interval;
        Advance();
        Limit = Math.Max(0, _signals.DetectionEnd - _future);
    }

    /// <summary>Looks at all the rest; nothing can be taken afterwards.</summary>
    internal void LookToEnd()
    {
        Limit = _signals.End / 2;
        _signals.HoldEnd();
        Advance();
    }

    /// <summary>Describes the next candidate up to the limit, in order of time.</summary>
    /// <param name="features">Receives <see cref="QrsFeatures.Count"/> features.</param>
    /// <param name="candidate">The candidate.</param>
    /// <returns>Whether there was one.</returns>
    internal bool TryDescribe(Span<float> features, out QrsCandidate candidate)
    {
        for (var i = (int)(_described - _candidates.Forgotten); i < _candidates.Count && _candidates[i].At <= Limit; i++)
        {
            _described++;
            candidate = _candidates[i];
            if (!Counts(candidate)) continue;
            _features.Describe(i, features);
            return true;
        }

        candidate = default;
        return false;
    }

    /// <summary>The sample of the input at which a candidate's fiducial point lies; it may lie just outside a recording that ends there.</summary>
    internal long FiducialSample(in QrsCandidate candidate) =>
        candidate.Fiducial * _factor + _factor - 1 + (int)Math.Round(candidate.FiducialPart * _factor);

    private void Advance()
    {
        _signals.Advance();
        _candidates.ForgetBefore(_signals.DetectionEnd - _history);
        _candidates.Find();
        _context.Update();
    }

    // A lead in which no complex is as large as the minimum shows none; in any other a small one counts too.
    private bool Counts(in QrsCandidate candidate) =>
        candidate.Height >= Tuning.LowestRelativeHeight * _context.Level
        && Math.Max(candidate.Amplitude, _context.Amplitude) >= _minimumAmplitude;
}
