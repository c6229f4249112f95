using System.Numerics;

namespace SaMD.Validation.Statistics;

/// <summary>
/// The generator xoshiro256** 1.0 of Blackman and Vigna (doi 10.1145/3460772), seeded by SplitMix64: the same numbers on every
/// platform and runtime. Not for cryptography. One instance serves one thread.
/// </summary>
public sealed class Xoshiro256
{
    private ulong s0;
    private ulong s1;
    private ulong s2;
    private ulong s3;

    /// <summary>Starts the sequence of a seed.</summary>
    /// <param name="seed">Any number; each gives a sequence of its own.</param>
    public Xoshiro256(ulong seed)
    {
        s0 = SplitMix(ref seed);
        s1 = SplitMix(ref seed);
        s2 = SplitMix(ref seed);
        s3 = SplitMix(ref seed);
    }

    /// <summary>The next 64 random bits.</summary>
    public ulong Next()
    {
        unchecked
        {
            var result = BitOperations.RotateLeft(s1 * 5, 7) * 9;
            var shifted = s1 << 17;
            s2 ^= s0;
            s3 ^= s1;
            s1 ^= s2;
            s0 ^= s3;
            s2 ^= shifted;
            s3 = BitOperations.RotateLeft(s3, 45);
            return result;
        }
    }

    /// <summary>A whole number from 0 to <paramref name="bound"/> − 1, each as likely (Lemire, doi 10.1145/3230636, on the upper 32 bits).</summary>
    /// <param name="bound">1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="bound"/> is below 1.</exception>
    public int NextBelow(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 1);
        unchecked
        {
            var range = (uint)bound;
            var product = (Next() >> 32) * range;
            if ((uint)product < range)
                for (var threshold = (0u - range) % range; (uint)product < threshold;)
                    product = (Next() >> 32) * range;
            return (int)(product >> 32);
        }
    }

    /// <summary>Fills a span with whole numbers as <see cref="NextBelow"/> gives them one after the other, twice as fast.</summary>
    /// <param name="bound">1 or more.</param>
    /// <param name="filled">Where they go.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="bound"/> is below 1.</exception>
    public void FillBelow(int bound, Span<int> filled)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 1);
        // The state in locals lives in registers.
        var (a, b, c, d) = (s0, s1, s2, s3);
        unchecked
        {
            var range = (uint)bound;
            var threshold = (0u - range) % range;
            for (var i = 0; i < filled.Length;)
            {
                var product = ((BitOperations.RotateLeft(b * 5, 7) * 9) >> 32) * range;
                var shifted = b << 17;
                c ^= a;
                d ^= b;
                b ^= c;
                a ^= d;
                c ^= shifted;
                d = BitOperations.RotateLeft(d, 45);
                if ((uint)product >= threshold) filled[i++] = (int)(product >> 32);
            }
        }
        (s0, s1, s2, s3) = (a, b, c, d);
    }

    private static ulong SplitMix(ref ulong state)
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}
