using System.Runtime.CompilerServices;

namespace SaMD.Algorithms.EcgHeartRate.V1_0_0;

/// <summary>
/// Chooses, among scored candidates, the most plausible sequence of beats: the one with the greatest sum of evidence less the
/// costs of its intervals, found by dynamic programming over the candidates not decided yet.
/// </summary>
/// <remarks>This takes the place of search-back and of the T-wave rule of Pan and Tompkins 1985, doi 10.1109/TBME.1985.325532.</remarks>
internal sealed class BeatDecoder
{
    /// <summary>The most beats that one decision can give.</summary>
    internal const int MaxPending = 256;

    private const int History = 10;
    private const int None = -1;

    private readonly double _frequencyHz;
    private readonly RhythmModel _model;
    private readonly QrsCandidate[] _pending = new QrsCandidate[MaxPending];
    private readonly float[] _score = new float[MaxPending];
    private readonly int[] _before = new int[MaxPending];
    private readonly int[] _chain = new int[MaxPending];
    private readonly float[] _intervals = new float[History];
    private readonly float[] _sorted = new float[History + MaxPending];
    private int _intervalCount;
    private int _count;
    private int _chainLength;
    private long _last = long.MinValue;

    internal BeatDecoder(double detectionHz, RhythmModel model) => (_frequencyHz, _model) = (detectionHz, model);

    /// <summary>The usual interval in seconds by which the last decision was made; 0 while unknown.</summary>
    internal float UsualSeconds { get; private set; }

    /// <summary>The share of intervals close to the usual one.</summary>
    internal float Regularity { get; private set; }

    /// <summary>Takes the next candidate, in order of time.</summary>
    internal void Add(in QrsCandidate candidate)
    {
        if (candidate.Evidence >= Tuning.LeastEvidence && _count < MaxPending) _pending[_count++] = candidate;
    }

    /// <summary>Decides: beats up to the frontier are final.</summary>
    /// <param name="limit">Detection sample up to which all candidates are known.</param>
    /// <param name="frontier">Detection sample up to which to decide.</param>
    /// <param name="beats">Receives the beats, in order of time.</param>
    /// <returns>How many beats were written.</returns>
    internal int Decide(long limit, long frontier, Span<QrsCandidate> beats)
    {
        // The rhythm is judged by the final beats and by what the last search found beyond them.
        Expect();
        Search(limit);
        if (_intervalCount < History)
        {
            // So far little is known: what was found now tells more.
            Expect();
            Search(limit);
        }

        var count = 0;
        for (; count < _chainLength && _pending[_chain[count]].At <= frontier; count++) beats[count] = Commit(_pending[_chain[count]]);
        Forget(frontier, count);
        return count;
    }

    private float Seconds(long from, long to) => (float)((to - from) / _frequencyHz);

    private QrsCandidate Commit(in QrsCandidate beat)
    {
        if (_last != long.MinValue)
        {
            Array.Copy(_intervals, 0, _intervals, 1, History - 1);
            _intervals[0] = Seconds(_last, beat.At);
            _intervalCount = Math.Min(History, _intervalCount + 1);
        }

        _last = beat.At;
        return beat;
    }

    private void Forget(long frontier, int beats)
    {
        var count = 0;
        while (count < _count && _pending[count].At <= frontier) count++;
        Array.Copy(_pending, count, _pending, 0, _count - count);
        _count -= count;
        _chainLength -= beats;
        for (var k = 0; k < _chainLength; k++) _chain[k] = _chain[k + beats] - count;
    }

    // The usual interval is the median of the last ones; an interval is close to it within 10 %.
    private void Expect()
    {
        var sorted = Intervals();
        (UsualSeconds, Regularity) = (0, 0);
        if (sorted.Length < 2)
        {
            _model.ExpectNothing();
            return;
        }

        sorted.Sort();
        UsualSeconds = Math.Clamp(sorted[sorted.Length / 2], 0.2f, 2.2f);
        var near = 0;
        foreach (var interval in sorted)
            if (Math.Abs(interval - UsualSeconds) < 0.1f * UsualSeconds) near++;
        // Of two or three intervals some are always close to their median.
        Regularity = (sorted.Length < 4 ? 0.4f : 1) * near / sorted.Length;
        _model.Expect(UsualSeconds, Regularity);
    }

    private Span<float> Intervals()
    {
        var count = _intervalCount;
        _intervals.AsSpan(0, count).CopyTo(_sorted);
        for (var k = 0; k < _chainLength; k++)
        {
            var before = k > 0 ? _pending[_chain[k - 1]].At : _last;
            if (before != long.MinValue) _sorted[count++] = Seconds(before, _pending[_chain[k]].At);
        }

        return _sorted.AsSpan(0, count);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Search(long limit)
    {
        var end = None;
        var top = _last == long.MinValue ? 0 : -_model.CostSoFar(Seconds(_last, limit));
        for (var i = 0; i < _count; i++)
        {
            ref var candidate = ref _pending[i];
            (_score[i], _before[i]) = Best(i);
            _score[i] += _model.Gain(candidate.Evidence);
            var final = _score[i] - _model.CostSoFar(Seconds(candidate.At, limit));
            if (final > top) (top, end) = (final, i);
        }

        _chainLength = 0;
        for (var i = end; i != None; i = _before[i]) _chain[_chainLength++] = i;
        _chain.AsSpan(0, _chainLength).Reverse();
    }

    // The best that can precede a candidate: the last final beat, nothing at all, or another candidate.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (float Score, int Before) Best(int i)
    {
        var at = _pending[i].At;
        var best = (Score: _last == long.MinValue ? 0 : -_model.Cost(Seconds(_last, at)), Before: None);
        for (var j = i - 1; j >= 0; j--)
        {
            var score = _score[j] - _model.Cost(Seconds(_pending[j].At, at));
            if (score > best.Score) best = (score, j);
        }

        return best;
    }
}
