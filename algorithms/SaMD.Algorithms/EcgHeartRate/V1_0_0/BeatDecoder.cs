namespace SaMD.Algorithms.EcgHeartRate.V1_0_0;

/// <summary>Chooses the most plausible sequence of beats among scored candidates.</summary>
internal sealed class BeatDecoder
{
    internal const int MaxPending = 256;
    private const int History = 10;

    internal float GapCost = 2.35f, GapMax = 9f, RegularGain = 4.8f, ShortCost = 0.01f, Refractory = 0.2f, TightCost = 5.6f, TightUntil = 0.31f, Offset = 0.2f, Width = 0.05f, GapFrom = 1.325f, ShortFrom = 1f;

    private readonly double _fs;
    private readonly QrsCandidate[] _pending = new QrsCandidate[MaxPending];
    private readonly float[] _best = new float[MaxPending];
    private readonly int[] _from = new int[MaxPending];
    private readonly int[] _chain = new int[MaxPending];
    private readonly float[] _rr = new float[History + MaxPending];
    private readonly float[] _committed = new float[History];
    private int _committedCount;
    private int _count;
    private long _last = long.MinValue;
    private float _r, _regularity;

    internal BeatDecoder(double fs) => _fs = fs;

    internal void Add(in QrsCandidate c)
    {
        if (c.Evidence < -6 || _count == MaxPending) return;
        _pending[_count++] = c;
    }

    /// Beats at or before the frontier are final.
    internal int Decide(long limit, long frontier, Span<QrsCandidate> beats)
    {
        Rhythm(0);
        var n = Search(limit);
        Rhythm(n);
        n = Search(limit);
        var done = 0;
        for (var k = 0; k < n; k++)
        {
            ref var c = ref _pending[_chain[k]];
            if (c.At > frontier) break;
            if (_last != long.MinValue) { Array.Copy(_committed, 0, _committed, 1, History - 1); _committed[0] = (float)((c.At - _last) / _fs); if (_committedCount < History) _committedCount++; }
            _last = c.At;
            beats[done++] = c;
        }
        var drop = 0;
        while (drop < _count && _pending[drop].At <= frontier) drop++;
        Array.Copy(_pending, drop, _pending, 0, _count - drop);
        _count -= drop;
        return done;
    }

    private void Rhythm(int chain)
    {
        var n = 0;
        for (var k = 0; k < _committedCount && k < History; k++) _rr[n++] = _committed[k];
        for (var k = 0; k < chain; k++)
        {
            var prev = k > 0 ? _pending[_chain[k - 1]].At : _last;
            if (prev != long.MinValue) _rr[n++] = (float)((_pending[_chain[k]].At - prev) / _fs);
        }
        if (n < 2) { _r = 0; _regularity = 0; return; }
        var s = _rr.AsSpan(0, n); s.Sort();
        _r = Math.Clamp(s[n / 2], 0.25f, 2.2f);
        var near = 0; foreach (var v in s) if (Math.Abs(v - _r) < 0.12f * _r) near++;
        _regularity = n < 4 ? 0.4f * near / n : near / (float)n;
    }

    private int Search(long limit)
    {
        var end = -1; var top = float.NegativeInfinity;
        // "no further beat" competes as well
        for (var i = 0; i < _count; i++)
        {
            var start = _last == long.MinValue ? 0 : -Cost((_pending[i].At - _last) / _fs);
            _best[i] = start; _from[i] = -1;
            for (var j = i - 1; j >= 0; j--)
            {
                var rr = (_pending[i].At - _pending[j].At) / _fs;
                if (rr > 6) break;
                var v = _best[j] - Cost(rr);
                if (v > _best[i]) { _best[i] = v; _from[i] = j; }
            }
            _best[i] += _pending[i].Evidence + Offset;
            var final = _best[i] - Open((limit - _pending[i].At) / _fs);
            if (final > top) { top = final; end = i; }
        }
        var none = _last == long.MinValue ? 0 : -Open((limit - _last) / _fs);
        if (none >= top) return 0;
        var n = 0;
        for (var i = end; i >= 0; i = _from[i]) n++;
        var k = n;
        for (var i = end; i >= 0; i = _from[i]) _chain[--k] = i;
        return n;
    }

    private float Open(double rr) => _r == 0 ? 0 : GapCost * Math.Clamp((float)(rr / _r) - GapFrom, 0, GapMax);

    private float Cost(double seconds)
    {
        var rr = (float)seconds;
        if (rr < Refractory) return 1e6f;
        var cost = 0f;
        if (_r == 0) return rr < TightUntil ? TightCost * (TightUntil - rr) / (TightUntil - Refractory) : 0;
        var tight = Math.Min(TightUntil, 0.75f * _r);
        if (rr < tight) cost += TightCost * (tight - rr) / (TightUntil - Refractory);
        var u = rr / _r;
        cost += GapCost * Math.Clamp(u - GapFrom, 0, GapMax);
        cost += ShortCost * Math.Max(0, ShortFrom - u);
        var z = (u - 1) / Width; z *= z;
        cost -= RegularGain * _regularity / (1 + z);
        return cost;
    }
}
