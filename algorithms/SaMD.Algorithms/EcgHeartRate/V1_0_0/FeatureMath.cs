using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SaMD.Algorithms.EcgHeartRate.V1_0_0;

/// <summary>What features are made of.</summary>
internal static class FeatureMath
{
    /// <summary>One number of at least 0 against another, between 0 and 1; 0 where both are 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static float Ratio(float a, float b) => a / (a + b + 1e-6f);

    /// <summary>The highest of the values, at least 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static float Highest(ReadOnlySpan<float> values)
    {
        var highest = 0f;
        var i = 0;
        if (values.Length >= 8)
        {
            ref var first = ref MemoryMarshal.GetReference(values);
            var four = Vector128.LoadUnsafe(ref first);
            for (i = 4; i <= values.Length - 4; i += 4) four = Vector128.Max(four, Vector128.LoadUnsafe(ref first, (nuint)i));
            highest = Math.Max(Math.Max(four[0], four[1]), Math.Max(four[2], four[3]));
        }

        for (; i < values.Length; i++) if (values[i] > highest) highest = values[i];
        return highest;
    }
}
