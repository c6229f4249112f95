using System.Runtime.CompilerServices;

namespace SaMD.Algorithms.EcgHeartRate.V1_0_0;

/// <summary>Linear interpolation between samples.</summary>
internal static class Interpolation
{
    /// <summary>The value at a position of at least 0 and below the last index.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static float At(ReadOnlySpan<float> samples, float position)
    {
        var index = (int)position;
        return samples[index] + (position - index) * (samples[index + 1] - samples[index]);
    }
}
