namespace SaMD.Algorithms.EcgHeartRate.V1_0_0.Training;

/// <summary>
/// A random rhythm of random complexes, as sums of Gaussians (or triangles): slow, fast up to 300 per minute, irregular, with
/// ectopic beats and pauses. It widens what the few persons of the recordings show.
/// </summary>
internal sealed class SyntheticRhythm
{
    private const double Seconds = 40;
    private static readonly double[] FrequenciesHz = [100, 128, 200, 250, 257.5, 300, 360, 500];

    private readonly Generator _random;
    private readonly double _hz;
    private readonly float[] _samples;
    private readonly double _interval, _irregularity, _ectopic;
    private readonly double _amplitude, _width, _q, _r, _s, _p, _t, _tWidth, _pr, _qt;
    private readonly double _ectopicWidth, _ectopicFirst, _ectopicSecond;
    private readonly bool _triangle;

    private SyntheticRhythm(Generator random)
    {
        _random = random;
        _hz = FrequenciesHz[random.Below(FrequenciesHz.Length)];
        _samples = new float[(int)(_hz * Seconds)];
        _interval = 60 / (random.Chance(0.35) ? random.Uniform(150, 300) : random.Uniform(25, 160));
        _irregularity = random.Chance(0.3) ? random.Uniform(0, 0.3) : random.Uniform(0, 0.04);
        _ectopic = _interval > 0.35 && random.Chance(0.35) ? random.Uniform(0, 0.35) : 0;
        _width = Math.Pow(2, random.Uniform(-0.64, 0.96));
        (_q, _r, _s) = (random.Uniform(-0.3, 0), random.Uniform(0.2, 1.2), random.Uniform(-0.8, 0));
        (_p, _t, _tWidth) = (random.Chance(0.3) ? 0 : random.Uniform(0, 0.25), random.Uniform(-0.3, 0.7), random.Uniform(0.03, 0.07));
        (_pr, _qt) = (random.Uniform(0.12, 0.22), random.Uniform(0.2, 0.35) * Math.Sqrt(Math.Min(1.2, _interval)) + 0.05);
        _amplitude = random.Sign() * (0.25 + 3 * random.Uniform() * random.Uniform());
        _triangle = random.Chance(0.15);
        (_ectopicWidth, _ectopicFirst) = (random.Uniform(0.022, 0.052), random.Sign() * random.Uniform(0.4, 1.4));
        _ectopicSecond = -_ectopicFirst * random.Uniform();
    }

    /// <summary>Makes one.</summary>
    internal static Lead Make(int person, Generator random)
    {
        var rhythm = new SyntheticRhythm(random);
        var beats = rhythm.Beats();
        rhythm.AddNoise();
        return new Lead(person, rhythm._hz, rhythm._samples, [.. beats.Where(b => b < rhythm._samples.Length)], []);
    }

    private List<long> Beats()
    {
        var beats = new List<long>();
        for (var at = 0.1 + _interval * _random.Uniform(); at < Seconds - 0.02;)
        {
            var ectopic = _random.Chance(_ectopic);
            if (ectopic) AddEctopic(at);
            else AddNormal(at);
            beats.Add((long)Math.Round(at * _hz));
            var next = at + _interval * Math.Max(0.35, 1 + _irregularity * _random.Normal()) * (ectopic ? 1.3 : 1);
            if (!ectopic && _random.Chance(0.5 * _ectopic)) next -= 0.3 * _interval;
            if (_random.Chance(0.01)) next += _interval * _random.Uniform(1, 2);
            at = Math.Max(next, at + 0.2);
        }

        return beats;
    }

    private void AddNormal(double at)
    {
        var size = _random.Uniform(0.95, 1.05);
        var squeeze = Math.Min(1, _interval / 0.6);
        AddWave(at - _pr * squeeze, 0.022 * squeeze, _p);
        if (_triangle) AddTriangle(at, 0.03 + 0.03 * _width, size);
        else
        {
            AddWave(at - 0.022 * _width, 0.009 * _width, _q);
            AddWave(at, 0.011 * _width, _r * size);
            AddWave(at + 0.025 * _width, 0.010 * _width, _s);
        }

        AddWave(at + _qt, _tWidth * squeeze, _t);
    }

    private void AddEctopic(double at)
    {
        var size = _random.Uniform(0.95, 1.05);
        AddWave(at, _ectopicWidth, _ectopicFirst * size);
        AddWave(at + 1.8 * _ectopicWidth, 1.2 * _ectopicWidth, _ectopicSecond * size);
        AddWave(at + _qt + 0.06, 1.2 * _tWidth, -0.35 * _ectopicFirst);
    }

    private void AddWave(double centre, double width, double height) =>
        Add(centre, 5 * width, t => height * Math.Exp(-t * t / (2 * width * width)));

    private void AddTriangle(double centre, double half, double height) =>
        Add(centre, half, t => height * Math.Max(0, 1 - Math.Abs(t) / half));

    private void Add(double centre, double reach, Func<double, double> value)
    {
        for (var i = Math.Max(0, (int)((centre - reach) * _hz)); i < Math.Min(_samples.Length, (centre + reach) * _hz); i++)
            _samples[i] += (float)(_amplitude * value(i / _hz - centre));
    }

    private void AddNoise()
    {
        var noise = _random.Chance(0.3) ? 0 : _random.Uniform(0, 0.04);
        var (drift, driftHz) = (_random.Uniform(0, 0.3), _random.Uniform(0.1, 0.5));
        for (var i = 0; i < _samples.Length; i++)
            _samples[i] += (float)(Math.Abs(_amplitude) * (noise * _random.Normal() + drift * Math.Sin(2 * Math.PI * driftHz * i / _hz)));
    }
}
