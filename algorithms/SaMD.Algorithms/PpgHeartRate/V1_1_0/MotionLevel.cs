using SaMD.Algorithms.PpgHeartRate.V1_0_0;

namespace SaMD.Algorithms.PpgHeartRate.V1_1_0;

/// <summary>How much the sensor moves, from three axes of any unit: gravity is the measure.</summary>
internal static class MotionLevel
{
    /// <summary>Root mean square of the movement over the mean length of the acceleration in the window; 0 without axes.</summary>
    internal static double Of(ReadOnlySpan<ChannelHistory> axes, ReadOnlySpan<ChannelWindow> windows, ReadOnlySpan<double> levels, long end)
    {
        var (moving, still) = (0.0, 0.0);
        for (var axis = 0; axis < axes.Length; axis++)
        {
            moving += windows[axis].Level * windows[axis].Level;
            var mean = 0.0;
            for (var i = end - Tuning.WindowSamples; i < end; i++) mean += axes[axis].Raw(i);
            mean = (mean / Tuning.WindowSamples) + levels[axis];
            still += mean * mean;
        }
        // Without gravity in the signal every movement counts in full.
        return moving > 0 ? Math.Sqrt(moving / Math.Max(still, 1e-4 * moving)) : 0;
    }
}
