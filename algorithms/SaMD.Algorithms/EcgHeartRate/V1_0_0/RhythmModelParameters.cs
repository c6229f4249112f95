namespace SaMD.Algorithms.EcgHeartRate.V1_0_0;

/// <summary>Parameters of <see cref="RhythmModel"/>, written by <c>training/</c> from development recordings alone.</summary>
internal static class RhythmModelParameters
{
    /// <summary>All parameters.</summary>
    internal static ReadOnlySpan<float> Values =>
    [
        0.721f, 0.576f, 0.320f, -0.055f, -0.011f, -0.348f, -0.438f, 0.146f, 0.102f, -0.568f, 0.126f, 0.180f,
        -0.189f, 0.331f, -0.246f, -0.357f, -0.206f, -0.021f, 0.299f, 0.541f, 0.066f, 0.224f, 2.974f, 0.522f,
        1.388f, -0.210f, -0.632f, 0.099f, -0.554f, -0.733f, -0.239f, -0.765f, -0.627f, -0.186f, -0.403f, -0.586f,
        -0.307f, 0.276f, 0.542f, 0.064f, 0.368f, 0.893f, 0.407f, 2.954f, 0.596f, 1.703f, 0.171f, 0.148f,
        0.102f, -0.209f, 0.248f, -1.376f, -1.824f, -1.246f, -0.043f, 0.026f, -0.171f, -0.058f, 0.484f, -0.069f,
        0.686f, 0.443f, -0.238f, 0.461f, 2.960f, 0.625f, 2.236f, 1.035f, -0.054f, -0.341f, 0.336f, -0.389f,
        -1.680f, -2.292f, -1.589f, -0.811f, 0.275f, 0.236f, -0.330f, 0.309f, 0.976f, 0.540f, 0.167f, 0.103f,
        0.319f, 2.975f, 1.652f, 0.078f, 0.155f, 0.069f, 0.089f, 0.114f, 0.000f, 2.176f, 1.758f, 0.340f,
        -0.190f, -0.668f, -0.383f, 0.000f,
    ];
}
