namespace SaMD.Algorithms.Tests;

/// <summary>Roughly normal numbers of variance 1 from a 32-bit linear congruential generator (Numerical Recipes' constants).</summary>
internal sealed class Noise(uint seed)
{
    private uint _state = seed;

    /// <summary>A number in [0, 1).</summary>
    internal double NextUniform()
    {
        unchecked
        {
            _state = 1664525 * _state + 1013904223;
            return _state / 4294967296.0;
        }
    }

    /// <summary>The sum of twelve uniform numbers, less 6.</summary>
    internal double Next() => Enumerable.Range(0, 12).Sum(_ => NextUniform()) - 6;
}
