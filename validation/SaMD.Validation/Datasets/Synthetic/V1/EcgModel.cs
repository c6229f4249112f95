namespace SaMD.Validation.Datasets.Synthetic.V1;

/// <summary>
/// The dynamical model of McSharry, Clifford, Tarassenko and Smith 2003 (doi 10.1109/TBME.2003.808805), equation 1, on its limit
/// cycle: the phase θ goes round once per RR interval with θ̇ = ω = 2π / RR, each wave i pushes z while θ passes θᵢ, and z returns to
/// a baseline z₀ that breathes: ż = −Σ aᵢ Δθᵢ exp(−Δθᵢ² / 2bᵢ²) − (z − z₀). Going along the cycle itself, instead of integrating
/// x and y towards it, makes each R peak's time exact. aᵢ, bᵢ and θᵢ are set for each beat such that a wave is a Gaussian of the
/// stated amplitude, time and width whatever the rate: θᵢ = ω tᵢ, bᵢ = ω wᵢ, aᵢ = Aᵢ / (ω wᵢ²).
/// </summary>
internal sealed class EcgModel(IReadOnlyList<PlannedBeat> beats, BeatShapes shapes, double respirationMillivolts)
{
    // At 1 ms, fourth order leaves about 1e-6 of the amplitude for the narrowest wave (9 ms).
    private const double LargestStepSeconds = 1e-3;

    // exp(-40) is below the last bit of any wave.
    private const double NegligibleExponent = 40;

    private int _interval = -1;
    private double _omega;
    private (double Theta, double A, double TwiceBSquared)[] _waves = [];

    /// <summary>Integrates the model with Runge-Kutta's fixed-step method of fourth order.</summary>
    /// <param name="samplingFrequencyHz">Samples per second.</param>
    /// <param name="count">Number of samples from time 0 on.</param>
    /// <returns>z in millivolts at each sample.</returns>
    public double[] Run(double samplingFrequencyHz, int count)
    {
        var steps = (int)Math.Ceiling(1 / (samplingFrequencyHz * LargestStepSeconds));
        var h = 1 / (samplingFrequencyHz * steps);
        var samples = new double[count];
        var z = 0.0;
        for (var n = (int)Math.Ceiling(beats[0].Seconds * samplingFrequencyHz); n < count; n++)
        {
            if (n >= 0) samples[n] = z;
            for (var step = 0; step < steps; step++) z = Step((n / samplingFrequencyHz) + (step * h), z, h);
        }
        return samples;
    }

    private double Step(double t, double z, double h)
    {
        var k1 = Slope(t, z);
        var k2 = Slope(t + (h / 2), z + (h / 2 * k1));
        var k3 = Slope(t + (h / 2), z + (h / 2 * k2));
        var k4 = Slope(t + h, z + (h * k3));
        return z + (h / 6 * (k1 + (2 * k2) + (2 * k3) + k4));
    }

    private double Slope(double t, double z)
    {
        Enter(t);
        var theta = _omega * (t - beats[_interval].Seconds);
        var push = 0.0;
        foreach (var (centre, a, twiceBSquared) in _waves)
        {
            var delta = theta - centre;
            var exponent = delta * delta / twiceBSquared;
            if (exponent < NegligibleExponent) push -= a * delta * Math.Exp(-exponent);
        }
        var baseline = respirationMillivolts * Math.Sin(2 * Math.PI * Tachogram.RespirationHz * t);
        return push - (z - baseline);
    }

    // Waves of an interval are those of the beat that it starts with and, a turn later, of the beat that it ends with.
    private void Enter(double t)
    {
        var interval = Math.Max(_interval, 0);
        while (interval + 2 < beats.Count && t >= beats[interval + 1].Seconds) interval++;
        if (interval == _interval) return;
        _interval = interval;
        _omega = 2 * Math.PI / (beats[interval + 1].Seconds - beats[interval].Seconds);
        _waves = [.. shapes.Of(beats[interval].Code).Select(wave => Angular(wave, 0)), .. shapes.Of(beats[interval + 1].Code).Select(wave => Angular(wave, 2 * Math.PI))];
    }

    private (double Theta, double A, double TwiceBSquared) Angular(EcgWave wave, double turn)
    {
        var b = _omega * wave.DeviationSeconds;
        return (turn + (_omega * wave.OffsetSeconds), wave.Millivolts / (_omega * wave.DeviationSeconds * wave.DeviationSeconds), 2 * b * b);
    }
}
