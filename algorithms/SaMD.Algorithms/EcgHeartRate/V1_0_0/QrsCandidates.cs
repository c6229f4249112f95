namespace SaMD.Algorithms.EcgHeartRate.V1_0_0;

/// <summary>Finds candidates in the signals, keeps the recent ones, and describes each by features.</summary>
internal sealed class QrsCandidates
{
    private const int Capacity = 512;
    internal const int TemplateLength = 24;
    private const int TemplateReach = 28; // two more points on each side, for alignment

    private readonly QrsSignals _signals;
    private readonly QrsCandidate[] _items = new QrsCandidate[Capacity];
    private readonly float[] _templates = new float[Capacity * TemplateReach];
    private readonly float[] _blockMaxima;
    private readonly int _apart;
    private readonly int _fiducialReach;
    private readonly int _amplitudeReach;
    private readonly int _blockLength;
    private long _searched;
    private long _blocks;
    private readonly float[] _sorted = new float[24];
    private readonly int[] _strong = new int[MaxStrong];
    private int _strongCount;
    private const int MaxStrong = 12;

    internal QrsCandidates(QrsSignals signals)
    {
        _signals = signals;
        var fs = signals.FrequencyHz;
        _apart = (int)(0.085 * fs);
        _amplitudeReach = (int)(0.1 * fs);
        _fiducialReach = (int)(0.07 * fs);
        _blockLength = (int)Math.Round(0.5 * fs);
        _blockMaxima = new float[64];
        _searched = _apart;
        _step = (float)(0.010 * fs);
        _edges = [.. EdgesSeconds.Select(s => (int)Math.Round(s * fs))];
        _wideStep = (float)(0.025 * fs);
    }

    private static readonly double[] EdgesSeconds = [0.09, 0.16, 0.24, 0.32, 0.42, 0.55, 0.75, 1.0, 1.4];
    private readonly int[] _edges;
    private readonly float _step;
    private readonly float _wideStep;

    internal int Count { get; private set; }
    internal ref QrsCandidate this[int i] => ref _items[i];
    internal float Level, LowLevel, HighLevel, ReferenceShare, ReferenceAmplitude;

    internal const int Bins = 8;
    internal const int WidePoints = 29;
    internal const int ShapePoints = 25;
    internal const int FeatureCount = 12 + 2 * Bins + 2 * 6 + 5 + ShapePoints + WidePoints;

    internal void Find()
    {
        var d = _signals.Detection; var origin = _signals.Origin;
        while (_blocks < _signals.DetectionEnd / _blockLength)
        {
            var span = d.AsSpan((int)(_blocks * _blockLength - origin), _blockLength);
            float max = 0; foreach (var v in span) if (v > max) max = v;
            _blockMaxima[_blocks++ % _blockMaxima.Length] = max;
        }
        for (; _searched < _signals.DetectionEnd - _apart; _searched++)
        {
            var p = (int)(_searched - origin);
            var v = d[p];
            if (!(v > d[p - 1]) || !(v >= d[p + 1]) || v < 0.01f) continue;
            var peak = true;
            for (var k = 2; k <= _apart && peak; k++) peak = v > d[p - k] && v >= d[p + k];
            if (peak) Add(p);
        }
    }

    private void Add(int p)
    {
        if (Count == Capacity) Drop(Capacity / 2);
        var b = _signals.Band; var f = p; var best = -1f;
        for (var k = p - _fiducialReach; k <= p + _fiducialReach; k++)
            if (Math.Abs(b[k]) > best) { best = Math.Abs(b[k]); f = k; }
        ref var c = ref _items[Count];
        c.At = _signals.Origin + p; c.Fiducial = _signals.Origin + f; c.Height = _signals.Detection[p];
        c.Deflection = b[f]; c.Evidence = float.NaN;
        float low = float.MaxValue, high = float.MinValue;
        for (var k = p - _amplitudeReach; k <= p + _amplitudeReach; k++) { low = Math.Min(low, _signals.Ecg[k]); high = Math.Max(high, _signals.Ecg[k]); }
        c.Amplitude = (high - low) * 1.3f;
        c.HighShare = _signals.High[p] / (c.Height * c.Height);
        var t = _templates.AsSpan(Count * TemplateReach, TemplateReach);
        float energy = 1e-9f;
        for (var k = 0; k < TemplateReach; k++)
        {
            var x = p + (k - (TemplateReach - 1) * 0.5f) * _step;
            t[k] = Interpolated(b, x);
            energy += t[k] * t[k];
        }
        var scale = 1 / MathF.Sqrt(energy);
        for (var k = 0; k < TemplateReach; k++) t[k] *= scale;
        Count++;
    }

    internal void DropBefore(long at)
    {
        var n = 0;
        while (n < Count && _items[n].At < at) n++;
        if (n > Count / 2) Drop(n);
    }

    private void Drop(int n)
    {
        Array.Copy(_items, n, _items, 0, Count - n);
        Array.Copy(_templates, n * TemplateReach, _templates, 0, (Count - n) * TemplateReach);
        Count -= n; Dropped += n;
    }
    internal long Dropped;

    private static float Interpolated(float[] a, float x)
    {
        var i = (int)x; var f = x - i;
        return a[i] + f * (a[i + 1] - a[i]);
    }

    /// Level of QRS in recent 9.5 s.
    internal void UpdateContext()
    {
        var n = 0;
        var first = Math.Max(0, _blocks - 19);
        for (var k = first; k + 2 < _blocks; k++)
        {
            var m = Math.Max(_blockMaxima[k % 64], Math.Max(_blockMaxima[(k + 1) % 64], _blockMaxima[(k + 2) % 64]));
            var j = n++;
            for (; j > 0 && _sorted[j - 1] > m; j--) _sorted[j] = _sorted[j - 1];
            _sorted[j] = m;
        }
        if (n == 0) { Level = LowLevel = HighLevel = _blocks > 0 ? _blockMaxima[(_blocks - 1) % 64] : 0.1f; }
        else { Level = _sorted[n / 2]; LowLevel = _sorted[n / 4]; HighLevel = _sorted[(3 * n) / 4]; }
        _strongCount = 0; float share = 0, amplitude = 0;
        var oldest = _signals.DetectionEnd - (long)(9.5 * _signals.FrequencyHz);
        for (var i = Count - 1; i >= 0 && _strongCount < MaxStrong && _items[i].At >= oldest; i--)
            if (_items[i].Height > 0.6f * Level && _items[i].Height < 2.5f * Level) { _strong[_strongCount++] = i; share += _items[i].HighShare; amplitude += _items[i].Amplitude; }
        ReferenceAmplitude = _strongCount > 0 ? amplitude / _strongCount : 0;
        ReferenceShare = _strongCount > 0 ? share / _strongCount : 0.5f;
    }

    internal void Features(int index, Span<float> f)
    {
        ref var c = ref _items[index];
        var d = _signals.Detection; var h = _signals.High; var origin = _signals.Origin;
        var p = (int)(c.At - origin); var v = c.Height; var hv = h[p]; var fs = _signals.FrequencyHz;
        int lo = Math.Max(0, (int)-origin), hi = (int)(_signals.DetectionEnd - origin);
        f[..FeatureCount].Clear();
        f[0] = v / (v + Level); f[1] = v / (v + LowLevel); f[2] = v / (v + HighLevel);
        f[3] = c.HighShare; f[4] = ReferenceShare; f[5] = v / (v + 0.1f);
        f[6] = LowLevel / (LowLevel + HighLevel);
        // mean levels
        f[7] = Mean(d, p - (int)(1.4 * fs), p + (int)(1.4 * fs), lo, hi) / v;
        f[8] = Mean(d, p - (int)(0.35 * fs), p - (int)(0.12 * fs), lo, hi) / v;
        f[9] = Mean(d, p + (int)(0.12 * fs), p + (int)(0.35 * fs), lo, hi) / v;
        f[7] = f[7] / (1 + f[7]); f[8] = f[8] / (1 + f[8]); f[9] = f[9] / (1 + f[9]);
        int l = p, r = p;
        while (l > lo && d[l] > 0.5f * v && p - l < 0.3 * fs) l--;
        while (r < hi - 1 && d[r] > 0.5f * v && r - p < 0.3 * fs) r++;
        f[10] = (float)((p - l) / fs) * 4; f[11] = (float)((r - p) / fs) * 4;
        var o = 12;
        for (var k = 0; k < Bins; k++)
        {
            var a = Max(d, p - _edges[k + 1], p - _edges[k], lo, hi); f[o++] = a / (a + v);
            var b = Max(d, p + _edges[k] + 1, p + _edges[k + 1] + 1, lo, hi); f[o++] = b / (b + v);
            if (k >= 6) continue;
            a = MathF.Sqrt(Max(h, p - _edges[k + 1], p - _edges[k], lo, hi)); b = MathF.Sqrt(Max(h, p + _edges[k] + 1, p + _edges[k + 1] + 1, lo, hi));
            var hh = MathF.Sqrt(hv) + 1e-6f;
            f[o++] = a / (a + hh); f[o++] = b / (b + hh);
        }
        o += Correlations(index, f[o..]);
        // shape around the fiducial point
        var sign = c.Deflection < 0 ? -1f : 1f; var scale = sign / (Math.Abs(c.Deflection) + 1e-6f);
        var q = (int)(c.Fiducial - origin);
        for (var k = 0; k < ShapePoints; k++) f[o++] = scale * Interpolated(_signals.Band, q + (k - ShapePoints / 2) * _step);
        float mean = 0, peak = 1e-6f; var e = _signals.Ecg; var start = o; var end = (int)(_signals.End - origin) - 2;
        for (var k = 0; k < WidePoints; k++)
        {
            var x = Math.Min(end, Math.Max(1, q + (int)MathF.Round((k - WidePoints / 2) * _wideStep)));
            f[o] = e[x] * 0.5f + 0.25f * (e[x - 1] + e[x + 1]); mean += f[o++];
        }
        mean /= WidePoints;
        for (var k = start; k < o; k++) { f[k] -= mean; peak = Math.Max(peak, Math.Abs(f[k])); }
        for (var k = start; k < o; k++) f[k] *= sign / peak;
    }

    private int Correlations(int index, Span<float> f)
    {
        ref var c = ref _items[index];
        var t = _templates.AsSpan(index * TemplateReach + 2, TemplateLength);
        Span<float> best = stackalloc float[MaxStrong]; var n = 0;
        for (var s = 0; s < _strongCount; s++)
        {
            var j = _strong[s];
            if (Math.Abs(_items[j].At - c.At) < 0.15 * _signals.FrequencyHz) continue;
            float max = -1;
            for (var lag = 0; lag <= 4; lag++)
            {
                var u = _templates.AsSpan(j * TemplateReach + lag, TemplateLength);
                float sum = 0; for (var k = 0; k < TemplateLength; k++) sum += t[k] * u[k];
                max = Math.Max(max, sum);
            }
            var m = n++;
            for (; m > 0 && best[m - 1] < max; m--) best[m] = best[m - 1];
            best[m] = max;
        }
        f[0] = n > 0 ? best[0] : 0; f[1] = n > 2 ? best[2] : f[0]; f[2] = n > 0 ? best[n / 2] : 0; f[3] = n > 0 ? best[n - 1] : 0; f[4] = n / (float)MaxStrong;
        return 5;
    }

    private static float Mean(float[] a, int from, int to, int lo, int hi)
    {
        from = Math.Max(from, lo); to = Math.Min(to, hi);
        float sum = 0; for (var k = from; k < to; k++) sum += a[k];
        return to > from ? sum / (to - from) : 0;
    }

    private static float Max(float[] a, int from, int to, int lo, int hi)
    {
        from = Math.Max(from, lo); to = Math.Min(to, hi);
        float max = 0; for (var k = from; k < to; k++) max = Math.Max(max, a[k]);
        return max;
    }
}
