namespace SaMD.Algorithms.EcgHeartRate.V1_0_0.Training;

/// <summary>Random numbers: xorshift64* (Vigna 2016, doi 10.1145/2845077), and normal ones by Box and Muller.</summary>
internal sealed class Generator
{
    private ulong _state;

    internal Generator(ulong seed) => _state = unchecked(seed * 0x9E3779B97F4A7C15 + 1);

    /// <summary>A number in [0, 1).</summary>
    internal double Uniform() => (Next() >> 11) / 9007199254740992.0;

    /// <summary>A number in [low, high).</summary>
    internal double Uniform(double low, double high) => low + (high - low) * Uniform();

    /// <summary>A whole number from 0 up to a count, exclusive.</summary>
    internal int Below(int count) => (int)(Uniform() * count);

    /// <summary>True with a probability.</summary>
    internal bool Chance(double probability) => Uniform() < probability;

    /// <summary>1 or −1.</summary>
    internal int Sign() => Chance(0.5) ? 1 : -1;

    /// <summary>A normal number of mean 0 and variance 1.</summary>
    internal double Normal() => Math.Sqrt(-2 * Math.Log(Uniform() + 1e-12)) * Math.Cos(2 * Math.PI * Uniform());

    private ulong Next()
    {
        unchecked
        {
            _state ^= _state << 13;
            _state ^= _state >> 7;
            _state ^= _state << 17;
            return _state * 0x2545F4914F6CDD1D;
        }
    }
}
