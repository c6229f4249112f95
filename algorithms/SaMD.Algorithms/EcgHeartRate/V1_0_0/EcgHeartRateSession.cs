using SaMD.Algorithms.Dsp.V1;
using SaMD.Contracts;

namespace SaMD.Algorithms.EcgHeartRate.V1_0_0;

/// <summary>One recording's run: signal, candidates, evidence, sequence, rate. Decides at fixed input times, however the input is cut.</summary>
internal sealed class EcgHeartRateSession : IAlgorithmSession
{
    private readonly double _frequencyHz;
    private readonly int _factor;
    private readonly int _hop;
    private readonly int _future;
    private readonly int _decisionLag;
    private readonly float _minimumAmplitude;
    private readonly Decimator _decimator;
    private readonly QrsSignals _signals;
    private readonly QrsCandidates _candidates;
    private readonly QrsContext _context;
    private readonly QrsFeatures _describer;
    private readonly QrsNetwork _network;
    private readonly BeatDecoder _decoder;
    private readonly UnreadableSpans _unreadable;
    private readonly HeartRateSeries _rates;
    private readonly float[] _features = new float[QrsFeatures.Count];
    private readonly QrsCandidate[] _beats = new QrsCandidate[BeatDecoder.MaxPending];
    private long _taken;
    private long _nextTick;
    private long _scored;

    internal EcgHeartRateSession(double frequencyHz, float minimumAmplitude)
    {
        _frequencyHz = frequencyHz;
        _minimumAmplitude = minimumAmplitude;
        _factor = Math.Max(1, (int)(frequencyHz / Tuning.LowestWorkingHz));
        var working = frequencyHz / _factor;
        _hop = (int)Math.Round(Tuning.HopSeconds * working);
        _future = (int)Math.Ceiling(Tuning.FutureSeconds * working / 2);
        _decisionLag = (int)Math.Round(Tuning.DecisionLagSeconds * working / 2);
        _nextTick = (long)Math.Round(Tuning.FirstDecisionSeconds * working);
        _decimator = new Decimator(_factor);
        _signals = new QrsSignals(working);
        _candidates = new QrsCandidates(_signals);
        _context = new QrsContext(_signals, _candidates);
        _describer = new QrsFeatures(_signals, _candidates, _context);
        _network = new QrsNetwork(QrsNetworkWeights.Values);
        _decoder = new BeatDecoder(_signals.DetectionHz, new RhythmModel(RhythmModelParameters.Values));
        _unreadable = new UnreadableSpans(frequencyHz);
        _rates = new HeartRateSeries();
    }

    /// <inheritdoc />
    public void Process(SignalBlock block, ICollection<OutputItem> output)
    {
        ArgumentNullException.ThrowIfNull(block);
        ArgumentNullException.ThrowIfNull(output);
        var channel = block[0];
        if (!channel.Samples.IsEmpty && channel.FirstSample != _taken)
            throw new ArgumentException($"Sample {channel.FirstSample} came where sample {_taken} was expected.", nameof(block));
        for (var i = 0; i < channel.Samples.Length;)
        {
            var wanted = (int)(_nextTick - _signals.End);
            var count = Math.Min(_decimator.InputsFor(wanted), channel.Samples.Length - i);
            var valid = channel.Valid.IsEmpty ? default : channel.Valid.Slice(i, count);
            Take(channel.Samples.Slice(i, count), valid, wanted);
            i += count;
            if (_signals.End == _nextTick) Tick(output);
        }
    }

    /// <inheritdoc />
    public void Finish(ICollection<OutputItem> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var end = _taken / _frequencyHz;
        _signals.HoldEnd();
        _unreadable.Finish();
        Decide(final: true, end, output);
    }

    /// <inheritdoc />
    public void Dispose()
    {
    }

    private void Take(ReadOnlySpan<float> samples, ReadOnlySpan<bool> valid, int wanted)
    {
        _unreadable.Process(samples, valid);
        _signals.Append(_decimator.Process(samples, valid, _signals.Room(wanted)));
        _taken += samples.Length;
    }

    private void Tick(ICollection<OutputItem> output)
    {
        Decide(final: false, (_taken - 1) / _frequencyHz, output);
        _nextTick += _hop;
    }

    private void Decide(bool final, double reportedAt, ICollection<OutputItem> output)
    {
        _signals.Advance();
        _candidates.Find();
        _context.Update();
        var limit = final ? _signals.End / 2 - _signals.Before : _signals.DetectionEnd - _future;
        Score(limit);
        var frontier = final ? long.MaxValue : limit - _decisionLag;
        var count = _decoder.Decide(limit, frontier, _beats);
        foreach (var (start, stop) in _unreadable.Drain())
            output.Add(new EpisodeOutput(start, stop, reportedAt, EpisodeLabels.Unreadable));
        for (var k = 0; k < count; k++)
        {
            var at = Math.Clamp(_beats[k].Fiducial * _factor + _factor - 1, 0, _taken - 1) / _frequencyHz;
            _rates.Add(at, _beats[k].Evidence);
            output.Add(new BeatOutput(at, reportedAt, BeatClass.Normal));
        }

        var decided = final ? reportedAt : frontier / _signals.DetectionHz - Tuning.FiducialReachSeconds;
        _rates.Report(decided, reportedAt, output);
        _candidates.ForgetBefore(_signals.DetectionEnd - (long)(Tuning.HistorySeconds * _signals.DetectionHz));
    }

    private void Score(long limit)
    {
        for (var i = (int)(_scored - _candidates.Forgotten); i < _candidates.Count && _candidates[i].At <= limit; i++, _scored++)
        {
            ref var candidate = ref _candidates[i];
            if (candidate.Height < Tuning.LowestRelativeHeight * _context.Level || Math.Max(candidate.Amplitude, _context.Amplitude) < _minimumAmplitude) continue;
            _describer.Describe(i, _features);
            candidate.Evidence = _network.Evidence(_features);
            _decoder.Add(candidate);
        }
    }
}
